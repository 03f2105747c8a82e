namespace Gangway.Office.Community.Expectations;

/// <summary>What a project may state expectations about.</summary>
public enum ExpectationTopic
{
    Dco,
    Cla,
    Conduct,
    Contribution,
    Governance,
    Ownership,
    Security,
    Funding,
}
