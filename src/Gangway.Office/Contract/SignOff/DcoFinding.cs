using System.Collections.Immutable;

namespace Gangway.Office.Contract.SignOff;

/// <summary>One commit and what is to be said of it.</summary>
/// <param name="Commit">As read.</param>
/// <param name="Verdict">The worst thing found.</param>
/// <param name="Expected">Whose sign-off was looked for.</param>
/// <param name="Fix">The command that mends it, run in the clone by the author; null where nothing needs mending.</param>
public sealed record DcoFinding(SignedCommit Commit, DcoVerdict Verdict, ImmutableArray<Signer> Expected, string? Fix)
{
    /// <summary>The certificate is not given.</summary>
    public bool IsViolation => Verdict is DcoVerdict.Missing or DcoVerdict.OtherSigner or DcoVerdict.Incomplete or DcoVerdict.CommitterMissing;

    /// <summary>Likely given, but a person has to look.</summary>
    public bool IsQuestion => Verdict is DcoVerdict.NameDiffers or DcoVerdict.NoReplyAddress or DcoVerdict.CoAuthorMissing;
}
