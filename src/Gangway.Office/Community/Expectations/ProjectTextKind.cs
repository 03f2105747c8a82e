namespace Gangway.Office.Community.Expectations;

/// <summary>The files in which a project says what it expects; the words of <c>from</c> in <c>data/norms/community</c> in lower case.</summary>
public enum ProjectTextKind
{
    Contributing,
    Template,
    Conduct,
    Governance,
    Maintainers,
    Security,
    Dco,
    Cla,
    Readme,
    Funding,
    Settings,
}
