namespace Gangway.Office.Community.Privacy;

/// <summary>Who speaks about the works-council mode.</summary>
public enum CouncilRole
{
    /// <summary>The program office or administration, for the employer.</summary>
    Employer,

    /// <summary>The works council, or whoever represents the employees.</summary>
    Council,
    DataProtectionOfficer,
}
