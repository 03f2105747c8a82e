namespace Gangway.Office.Contract.SignOff;

/// <summary>Whether an address was covered by an agreement on a day.</summary>
public enum ClaVerdict
{
    Covered,

    /// <summary>Covered by the firm's domain alone: nobody named the person.</summary>
    CoveredByDomain,

    /// <summary>It was before the agreement began, or after it ended or the person left.</summary>
    OutsideItsTime,

    /// <summary>A forge's no-reply address says nothing about who it is.</summary>
    NoReplyAddress,

    None,
}
