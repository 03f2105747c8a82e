using Gangway.Contract;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>How far the answer of one product reaches, in sentences.</summary>
internal static class CensusOwedLines
{
    private const int MostCarried = 3;

    public static IEnumerable<string> Of(Product product, Words words)
    {
        var owed = product.Owed;
        if (product.Documents.IsEmpty)
        {
            yield return words["owe.no-document"];
        }
        else if (owed.Answered.Total == 0)
        {
            yield return words["owe.no-shipped"];
        }
        else
        {
            yield return words.Of("owe.answered", owed.Answered.Count, owed.Answered.Total, Words.Percent(owed.Answered.Count, owed.Answered.Total));
        }

        if (owed.UnknownLicense > 0)
        {
            yield return words.Of("owe.unknown-license", owed.UnknownLicense);
        }

        if (!owed.TermsNotEncoded.IsEmpty)
        {
            var named = owed.TermsNotEncoded.Take(5).Select(pair => $"{Printable.Of(pair.Key)} ({Words.Number(pair.Value)})");
            yield return words.Of("owe.not-encoded",
                words.List(owed.TermsNotEncoded.Length > 5 ? named.Append(words.Of("more-short", owed.TermsNotEncoded.Length - 5)) : named));
        }

        if (!product.NotRead.IsEmpty)
        {
            var named = product.NotRead.Take(5).Select(Printable.Of);
            yield return words.Of("owe.not-read",
                words.List(product.NotRead.Length > 5 ? named.Append(words.Of("more-short", product.NotRead.Length - 5)) : named));
        }

        yield return product.License.Concluded is { } license
            ? words.Of("owe.own-license", Printable.Of(license.ToString()))
            : words.Of("owe.own-license-unknown", CensusSentences.Basis(product.License.Basis, words));
        if (!product.Terms.Carried.IsEmpty)
        {
            var named = product.Terms.Carried.Take(MostCarried).Select(part =>
                $"{Printable.Of(part.Folder)} ({(part.Expression is null ? words["unknown"] : LicenseSentences.Short(part.Expression, words))})");
            yield return words.Of("owe.carried", product.Terms.Carried.Length,
                words.List(product.Terms.Carried.Length > MostCarried ? named.Append(words.Of("more-short", product.Terms.Carried.Length - MostCarried)) : named));
        }
    }

    /// <summary>What a person should look at in the product's own sources: a sentence each, with its places.</summary>
    public static IEnumerable<string> Looks(Product product, Words words) => AlikeFindings.Of(product.Terms.Findings)
        .Select(finding => words.Of("owe.look", LicenseSentences.Places(finding, words), LicenseSentences.Finding(finding.Example, words)));

    /// <summary>The acts that each fulfil a duty; null where there is only one.</summary>
    public static string? OneOf(CensusDuty duty, Words words) => duty.Norm.Alternatives.IsEmpty
        ? null
        : words.Of("owe.one-of", string.Join("; ", duty.Norm.Alternatives.Select(alternative => $"{words.Act(alternative.Aim)} (§{alternative.Clause})")));

    /// <summary>Which file fulfils a duty for how many components.</summary>
    public static string Coverage(CensusDuty duty, Words words) => duty.Evidence.IsEmpty
        ? words.Of("owe.no-file", words.Named("artifact", duty.Norm.Artifact))
        : words.Of("owe.covered", duty.Covered.Count, duty.Covered.Total, words.List(duty.Evidence.Take(3).Select(Printable.Of)));
}
