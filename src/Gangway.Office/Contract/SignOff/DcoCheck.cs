using System.Collections.Immutable;

namespace Gangway.Office.Contract.SignOff;

/// <summary>
/// Decides whether commits carry the Developer Certificate of Origin 1.1 of those who wrote them. Addresses decide: a name alone anybody can
/// write. Every commit is judged by itself, a first good one excuses no later one.
/// </summary>
public static class DcoCheck
{
    /// <param name="commits">Newest first.</param>
    /// <param name="canonical">The project's mailmap: two identities are one person where it says so.</param>
    /// <param name="rules">Who has to sign what.</param>
    /// <param name="upstream">What the commits were made on, as the caller named it; null where the whole history is judged.</param>
    public static ImmutableArray<DcoFinding> Of(IReadOnlyList<SignedCommit> commits, Func<Signer, Signer> canonical, DcoRules rules, string? upstream)
    {
        ArgumentNullException.ThrowIfNull(commits);
        return [.. commits.Select((commit, at) => Of(commit, canonical, rules) is var verdict && verdict is DcoVerdict.Signed or DcoVerdict.Exempt
            ? new DcoFinding(commit, verdict, [], null)
            : new DcoFinding(commit, verdict, Expected(commit, canonical, verdict), Fix(commit, verdict, at == 0, upstream)))];
    }

    private static DcoVerdict Of(SignedCommit commit, Func<Signer, Signer> canonical, DcoRules rules)
    {
        if ((commit.IsMerge && !rules.Merges) || (commit.IsByBot && !rules.Bots))
        {
            return DcoVerdict.Exempt;
        }

        var author = Of(commit.Author, commit.SignOffs, canonical);
        if (author is not (DcoVerdict.Signed or DcoVerdict.NameDiffers or DcoVerdict.NoReplyAddress))
        {
            return author;
        }

        if (rules.Committers && !commit.Committer.IsNoReply && Of(commit.Committer, commit.SignOffs, canonical) is not (DcoVerdict.Signed or DcoVerdict.NameDiffers))
        {
            return DcoVerdict.CommitterMissing;
        }

        var isCoAuthorMissing = commit.CoAuthors.Any(other => Of(other, commit.SignOffs, canonical) is DcoVerdict.Missing or DcoVerdict.OtherSigner);
        return isCoAuthorMissing ? rules.CoAuthors ? DcoVerdict.OtherSigner : DcoVerdict.CoAuthorMissing : author;
    }

    private static DcoVerdict Of(Signer who, ImmutableArray<Signer> signOffs, Func<Signer, Signer> canonical)
    {
        if (signOffs.IsEmpty)
        {
            return DcoVerdict.Missing;
        }

        var wanted = canonical(who);
        var best = DcoVerdict.Incomplete;
        foreach (var signed in signOffs.Where(signed => signed.IsWhole))
        {
            var verdict = Compare(wanted, canonical(signed), who.FoldedName == signed.FoldedName);
            best = best is DcoVerdict.Incomplete || Rank(verdict) < Rank(best) ? verdict : best;
        }

        return best;
    }

    private static int Rank(DcoVerdict verdict) => verdict switch
    {
        DcoVerdict.Signed => 0,
        DcoVerdict.NameDiffers => 1,
        DcoVerdict.NoReplyAddress => 2,
        _ => 3,
    };

    private static DcoVerdict Compare(Signer wanted, Signer signed, bool isSameNameAsWritten)
    {
        var isSameName = isSameNameAsWritten || wanted.FoldedName == signed.FoldedName;
        return wanted.Mail == signed.Mail ? isSameName ? DcoVerdict.Signed : DcoVerdict.NameDiffers
            : isSameName && (wanted.IsNoReply || signed.IsNoReply) ? DcoVerdict.NoReplyAddress
            : DcoVerdict.OtherSigner;
    }

    private static ImmutableArray<Signer> Expected(SignedCommit commit, Func<Signer, Signer> canonical, DcoVerdict verdict) => verdict switch
    {
        DcoVerdict.CommitterMissing => [commit.Committer],
        DcoVerdict.CoAuthorMissing => [.. commit.CoAuthors.Where(other => Of(other, commit.SignOffs, canonical) is DcoVerdict.Missing or DcoVerdict.OtherSigner)],
        _ => [commit.Author],
    };

    /// <summary>The last commit can be amended; any other needs those after it written again.</summary>
    private static string? Fix(SignedCommit commit, DcoVerdict verdict, bool isLast, string? upstream) => verdict switch
    {
        DcoVerdict.CoAuthorMissing or DcoVerdict.NameDiffers or DcoVerdict.NoReplyAddress => null,
        _ when isLast && !commit.IsMerge => "git commit --amend -s --no-edit",
        _ => upstream is not null ? $"git rebase --signoff {upstream}"
            : commit.HasParent ? $"git rebase --signoff {commit.Id[..Math.Min(12, commit.Id.Length)]}^"
            : "git rebase --signoff --root",
    };
}
