namespace Gangway.Office.Contract.SignOff;

/// <summary>How a commit stands with the Developer Certificate of Origin.</summary>
public enum DcoVerdict
{
    /// <summary>Who wrote it signed it.</summary>
    Signed,

    /// <summary>A merge or a program's commit, which the rules let pass.</summary>
    Exempt,

    /// <summary>The address is the author's, the name is written otherwise.</summary>
    NameDiffers,

    /// <summary>The name is the author's, one of the two addresses is a forge's no-reply address.</summary>
    NoReplyAddress,

    /// <summary>A co-author did not sign.</summary>
    CoAuthorMissing,

    /// <summary>Nobody signed.</summary>
    Missing,

    /// <summary>Only others signed, or the author under another address.</summary>
    OtherSigner,

    /// <summary>The sign-off names nobody: no name, or no address.</summary>
    Incomplete,

    /// <summary>Who committed it did not sign, and the rules ask for it.</summary>
    CommitterMissing,
}
