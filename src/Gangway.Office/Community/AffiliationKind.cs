namespace Gangway.Office.Community;

/// <summary>What an address tells about where a contribution comes from. The last three tell nothing: their affiliation is unknown.</summary>
public enum AffiliationKind
{
    /// <summary>One of the people the user named as ours.</summary>
    Ours,

    /// <summary>An address at somebody's own domain: most often an employer's, now and then a private one.</summary>
    Organization,

    /// <summary>A program commits under it.</summary>
    Bot,

    /// <summary>An address anybody can have.</summary>
    PublicMail,

    /// <summary>A forge's stand-in for a private address.</summary>
    NoReply,

    /// <summary>No address, or none that mail could reach.</summary>
    NoAddress,
}
