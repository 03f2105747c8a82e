namespace Gangway.Office.Institution.Policies;

/// <summary>What is known of a license: the values of the fact <c>license-state</c>.</summary>
public enum LicenseState
{
    Known,

    /// <summary>It is known which, but its terms are not encoded here.</summary>
    NotEncoded,

    /// <summary>Something is declared or found, and it is not sure what it means.</summary>
    Unclear,

    None,
}
