using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>License claims of an inventory as one SPDX expression each; texts and names get a <c>LicenseRef-</c> by their content.</summary>
internal sealed class SpdxBomLicenses(Func<string, bool> isExpression)
{
    private readonly Dictionary<string, SpdxExtractedLicense> extracted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>In the order of their first use.</summary>
    public ImmutableArray<SpdxExtractedLicense> Extracted => [.. extracted.Values];

    /// <summary>Several claims hold together. NOASSERTION where nothing is claimed, or only an address or a file.</summary>
    public string ExpressionOf(ImmutableArray<LicenseClaim> claims)
    {
        var texts = claims.Where(claim => claim.Form == LicenseClaimForm.Text).Select(claim => claim.Value).ToList();
        var terms = Terms(claims).ToList();

        // A text beside a name or an expression is the text of that license, not one more.
        var parts = (terms.Count == 0 ? texts.Select(text => Extract(text, null)) : terms.Select(term => PartOf(term.Value, texts, term.Text)))
            .Distinct(StringComparer.Ordinal).ToList();
        return parts.Count switch
        {
            0 => "NOASSERTION",
            1 => parts[0],
            _ => string.Join(" AND ", parts.Select(part => part.Contains(' ', StringComparison.Ordinal) ? $"({part})" : part)),
        };
    }

    /// <summary>Addresses and files of licenses, which an expression cannot name; null where there are none.</summary>
    public static string? CommentOf(ImmutableArray<LicenseClaim> claims)
    {
        var others = claims.Where(claim => claim.Form is LicenseClaimForm.Url or LicenseClaimForm.File).Select(claim => claim.Value).Distinct(StringComparer.Ordinal).ToList();
        return others.Count == 0 ? null : "License: " + string.Join(", ", others);
    }

    /// <summary>Expressions and names, each with the text that follows it.</summary>
    private static IEnumerable<(string Value, string? Text)> Terms(ImmutableArray<LicenseClaim> claims)
    {
        for (var at = 0; at < claims.Length; at++)
        {
            if (claims[at].Form is LicenseClaimForm.Expression or LicenseClaimForm.Name)
            {
                yield return (claims[at].Value, at + 1 < claims.Length && claims[at + 1].Form == LicenseClaimForm.Text ? claims[at + 1].Value : null);
            }
        }
    }

    private string PartOf(string value, List<string> texts, string? ownText)
    {
        if (!known.TryGetValue(value, out var holds))
        {
            holds = isExpression(value);
            known.Add(value, holds);
        }

        return holds ? Rewritten(value, texts) : Extract(ownText, value);
    }

    /// <summary>
    /// A <c>LicenseRef-</c> means something in its own document only. Readers give the texts of an expression in the order of its
    /// ids: where they are all there, each id becomes that of its text.
    /// </summary>
    private string Rewritten(string expression, List<string> texts)
    {
        var ids = SpdxExtractedTexts.IdsIn(expression).Distinct().ToList();
        var rewritten = new StringBuilder(expression);
        foreach (var (id, at) in ids.Select((id, at) => (id, at)).OrderByDescending(pair => pair.id.Length))
        {
            if (ids.Count == texts.Count)
            {
                rewritten.Replace(id, Extract(texts[at], null));
            }
            else
            {
                extracted.TryAdd(id, new SpdxExtractedLicense { Id = id, Text = "NOASSERTION" });
            }
        }

        return rewritten.ToString();
    }

    private string Extract(string? text, string? name)
    {
        var id = $"LicenseRef-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text is null || name is null ? text ?? name! : $"{name}\n{text}")))[..16]}";
        extracted.TryAdd(id, new SpdxExtractedLicense { Id = id, Text = text ?? "NOASSERTION", Name = name });
        return id;
    }
}
