namespace Gangway.Office.Community;

/// <summary>The files by which a project says how it is to be dealt with.</summary>
public enum HouseRuleKind
{
    License,
    Readme,
    Contributing,
    CodeOfConduct,
    Security,
    Governance,
    Maintainers,
    Notice,
    Changelog,
    Sbom,
    Dco,
    Cla,
    Mailmap,
}
