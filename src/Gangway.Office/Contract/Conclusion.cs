using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Office.Contract;

/// <summary>
/// Decides what license a component stands under from what is declared and what is detected. Where the two differ there is no
/// conclusion: a wrong answer is worse than "unknown".
/// </summary>
public static class Conclusion
{
    /// <param name="declared">What the supplier declares, word for word.</param>
    /// <param name="concluded">What the SBOM's author concluded.</param>
    /// <param name="detected">What was found in the component's own license files.</param>
    /// <param name="understand">Turns a claim into an expression, or says why not.</param>
    public static LicenseFacts Of(
        ImmutableArray<LicenseClaim> declared,
        ImmutableArray<LicenseClaim> concluded,
        ImmutableArray<LicenseFinding> detected,
        Func<LicenseClaim, (SpdxExpression? Expression, string? WhyNot)> understand)
    {
        ImmutableArray<(DeclaredLicense Stated, SpdxExpression? Expression)> claims = [.. declared.Select(claim =>
        {
            var (expression, whyNot) = understand(claim);
            return (new DeclaredLicense(claim, expression?.ToString(), whyNot), expression);
        })];
        var (license, basis) = Decide(claims, concluded, detected, understand);
        return new LicenseFacts { Declared = [.. claims.Select(claim => claim.Stated)], Detected = detected, Concluded = license, Basis = basis };
    }

    private static (SpdxExpression?, ConclusionBasis) Decide(
        ImmutableArray<(DeclaredLicense Stated, SpdxExpression? Expression)> claims,
        ImmutableArray<LicenseClaim> concluded,
        ImmutableArray<LicenseFinding> detected,
        Func<LicenseClaim, (SpdxExpression? Expression, string? WhyNot)> understand)
    {
        if (concluded.Length > 0 && concluded.Select(claim => understand(claim).Expression).FirstOrDefault(found => found is not null) is { } theirs)
        {
            return (theirs, ConclusionBasis.ConcludedByDocument);
        }

        // A text or an address beside a name repeats the same license; only names and expressions are statements of their own.
        var statements = claims.Where(claim => claim.Stated.Claim.Form is LicenseClaimForm.Expression or LicenseClaimForm.Name).ToList();
        statements = statements.Count > 0 ? statements : [.. claims];
        detected = [.. detected.Where(finding => finding.Kind != LicenseFindingKind.Mention)];
        var texts = detected.Where(finding => finding.Kind != LicenseFindingKind.NearText).ToImmutableArray();
        if (statements.Count == 0)
        {
            return FromDetected(texts, detected, understand);
        }

        if (statements.Any(claim => claim.Expression is null))
        {
            return (null, ConclusionBasis.NotUnderstood);
        }

        ImmutableArray<SpdxExpression> parts = [.. statements.Select(claim => claim.Expression!).Distinct()];
        var stated = parts.Length == 1 ? parts[0] : new SpdxExpression.And(parts).Normalized();
        if (texts.Any(finding => !Admits(stated, finding, understand)))
        {
            return (null, ConclusionBasis.Disagreement);
        }

        return (stated, texts.Length > 0 ? ConclusionBasis.DeclaredAndDetected
            : parts.Length > 1 ? ConclusionBasis.DeclaredSeveral
            : ConclusionBasis.Declared);
    }

    private static (SpdxExpression?, ConclusionBasis) FromDetected(
        ImmutableArray<LicenseFinding> texts,
        ImmutableArray<LicenseFinding> all,
        Func<LicenseClaim, (SpdxExpression? Expression, string? WhyNot)> understand)
    {
        ImmutableArray<SpdxExpression> found = [.. texts.Select(finding => Read(finding, understand)).OfType<SpdxExpression>().Distinct()];
        var isAllUnderstood = texts.All(finding => Read(finding, understand) is not null);
        return (found.Length, isAllUnderstood) switch
        {
            (0, _) => (null, all.IsEmpty ? ConclusionBasis.Nothing : texts.IsEmpty ? ConclusionBasis.NearTextOnly : ConclusionBasis.NotUnderstood),
            (1, true) => (found[0], ConclusionBasis.Detected),
            // Two texts side by side may mean "and" as well as "or", and an exception belongs to one of them: nobody said which.
            _ => (null, ConclusionBasis.Disagreement),
        };
    }

    /// <summary>
    /// Whether what was detected is what the statement names. A finding may be an exception's text alone, or (a tag) an expression.
    /// </summary>
    private static bool Admits(
        SpdxExpression stated, LicenseFinding finding, Func<LicenseClaim, (SpdxExpression? Expression, string? WhyNot)> understand)
    {
        var named = stated.Licenses.Select(license => license.ToString()).ToList();
        return Read(finding, understand) is { } detected
            ? detected.Licenses.All(part => named.Exists(license => Stem(license) == Stem(part.ToString())))
            : named.Exists(license => license.EndsWith($" WITH {finding.Expression}", StringComparison.OrdinalIgnoreCase));
    }

    private static SpdxExpression? Read(LicenseFinding finding, Func<LicenseClaim, (SpdxExpression? Expression, string? WhyNot)> understand) =>
        understand(new LicenseClaim(LicenseClaimForm.Expression, finding.Expression, finding.Evidence)).Expression;

    /// <summary>Whether every license of what was detected is named by what is stated.</summary>
    internal static bool Names(SpdxExpression stated, SpdxExpression detected)
    {
        var named = stated.Licenses.Select(license => Stem(license.ToString())).ToHashSet(StringComparer.Ordinal);
        return detected.Licenses.All(license => named.Contains(Stem(license.ToString())));
    }

    /// <summary>The bare text of a GNU license cannot tell "only" from "or later", and its exception stands elsewhere.</summary>
    private static string Stem(string license)
    {
        var id = license.Split(' ')[0].TrimEnd('+');
        return id.EndsWith("-only", StringComparison.Ordinal) ? id[..^5]
            : id.EndsWith("-or-later", StringComparison.Ordinal) ? id[..^9]
            : id;
    }
}
