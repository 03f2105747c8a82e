using System.Collections.Concurrent;
using System.Text;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Mentions;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;

namespace Gangway.Contract;

/// <summary>Understands declared licenses, each distinct wording once.</summary>
internal sealed class LicenseClaims(LicenseKnowledge knowledge)
{
    private readonly ConcurrentDictionary<(LicenseClaimForm, string), (SpdxExpression?, string?)> understood = new();

    /// <summary>The expression a claim stands for; null, with the reason, where it is not sure.</summary>
    public (SpdxExpression? Expression, string? WhyNot) Understand(LicenseClaim claim) =>
        understood.GetOrAdd((claim.Form, claim.Value), key => Read(key.Item1, key.Item2));

    private (SpdxExpression?, string?) Read(LicenseClaimForm form, string value) => form switch
    {
        LicenseClaimForm.File => (null, "only a file is named; its text was not at hand"),
        LicenseClaimForm.Text => OfText(value),
        _ => OfWords(value),
    };

    private (SpdxExpression?, string?) OfWords(string value)
    {
        if (SpdxExpression.TryParse(value, knowledge.Ids, SpdxGrammar.Lax, out var expression, out _, out _))
        {
            return (expression, null);
        }

        var name = knowledge.Names.Read(value);
        return (name.Expression, name.Reason);
    }

    private (SpdxExpression?, string?) OfText(string value)
    {
        var reading = knowledge.Detector.Read(Encoding.UTF8.GetBytes(value), "LICENSE");
        var counted = reading.Matches.Where(match => match.Kind != LicenseMatchKind.Mention).ToList();
        return counted.Count == 0 || reading.Expression is null ? (null, "the text is not that of a license on the SPDX list")
            : counted.Exists(match => match.Kind == LicenseMatchKind.NearText) || reading.Expression.Contains(" AND ", StringComparison.Ordinal)
                ? (null, "the text holds several licenses, or one that was changed")
                : OfWords(reading.Expression);
    }
}
