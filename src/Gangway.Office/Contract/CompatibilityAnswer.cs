namespace Gangway.Office.Contract;

/// <summary>Whether software under one license may become part of a work under another, from worst to best.</summary>
public enum CompatibilityAnswer
{
    No,

    /// <summary>The terms of one are not encoded, or the two texts leave it open.</summary>
    Unknown,

    /// <summary>Yes where something is done or holds first; the reason says what.</summary>
    Check,

    Yes,
}
