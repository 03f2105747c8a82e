using System.Buffers;
using System.Text;
using System.Text.Json;
using Gangway.Contract;
using Gangway.Office.Contract;

namespace Gangway.Shell;

/// <summary>The topics <c>expression</c>, <c>satisfies</c> and <c>license-name</c>.</summary>
internal sealed class PlumbingLicenses(LicenseKnowledge knowledge)
{
    private const string Lax = "\tlax";

    /// <summary>
    /// Normalised is the canonical writing: ids as listed, deprecated ones as the list has them now, as few parentheses as the meaning allows,
    /// operands where they stood.
    /// </summary>
    public void Expression(ReadOnlySpan<char> line, IBufferWriter<byte> answer)
    {
        var isLax = line.EndsWith(Lax);
        var text = isLax ? line[..^Lax.Length] : line;
        var isValid = SpdxExpression.TryParse(text, knowledge.Ids, isLax ? SpdxGrammar.Lax : SpdxGrammar.Spdx3, out var expression, out var error, out var offset);
        expression = Read(text) ?? expression;
        using var json = new Utf8JsonWriter(answer, PlumbingPurls.Json);
        json.WriteStartObject();
        json.WriteBoolean("valid", isValid);
        json.WriteString("normalised", expression?.ToString());
        WriteList(json, "licenses", expression?.Licenses.Select(LicenseOf) ?? []);
        WriteList(json, "exceptions", expression?.Licenses.OfType<SpdxExpression.With>().Select(with => with.Exception) ?? []);
        json.WriteString("error", error);
        if (isValid)
        {
            json.WriteNull("offset");
        }
        else
        {
            json.WriteNumber("offset", offset);
        }

        json.WriteEndObject();
    }

    /// <summary>
    /// Both sides must be good SPDX, and then deprecated ids count as what stands in their place: GPL-2.0 is GPL-2.0-only.
    /// </summary>
    public void Satisfies(ReadOnlySpan<char> line, IBufferWriter<byte> answer)
    {
        var tab = line.IndexOf('\t');
        var allowed = tab < 0 ? null : Allowed(line[(tab + 1)..]);
        answer.Write(allowed is not null && Read(line[..tab]) is { } expression ? expression.Satisfies(allowed) : null);
    }

    public void Name(ReadOnlySpan<char> line, IBufferWriter<byte> answer) =>
        Encoding.UTF8.GetBytes(knowledge.Names.Read(line.ToString()).Expression?.ToString() ?? "?", answer);

    /// <summary>Whether software under the first may be copied into a work that is passed on under the second.</summary>
    public void Compatible(ReadOnlySpan<char> line, IBufferWriter<byte> answer)
    {
        var tab = line.IndexOf('\t');
        var (inbound, outbound) = tab < 0 ? (null, null) : (Lenient(line[..tab].Trim()), Lenient(line[(tab + 1)..].Trim()));
        answer.Write(inbound is null || outbound is null ? "unknown"u8 : new CompatibilityQuestion().Of(inbound, outbound, knowledge.Terms).Answer switch
        {
            CompatibilityAnswer.Yes => "yes"u8,
            CompatibilityAnswer.No => "no"u8,
            CompatibilityAnswer.Check => "check"u8,
            _ => "unknown"u8,
        });
    }

    private SpdxExpression? Lenient(ReadOnlySpan<char> text) =>
        SpdxExpression.TryParse(text, knowledge.Ids, SpdxGrammar.Lax, out var expression, out _, out _) ? expression : null;

    private static string LicenseOf(SpdxExpression license) => license switch
    {
        SpdxExpression.With with => LicenseOf(with.Licensed),
        SpdxExpression.License named => named.Id,
        _ => license.ToString(),
    };

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids.Distinct())
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    }

    private SpdxExpression? Read(ReadOnlySpan<char> text) =>
        SpdxExpression.TryParse(text, knowledge.Ids, SpdxGrammar.Spdx3, out var strict, out _, out _)
            ? SpdxExpression.TryParse(text, knowledge.Ids, SpdxGrammar.Lax, out var current, out _, out _) ? current : strict
            : null;

    private HashSet<string>? Allowed(ReadOnlySpan<char> list)
    {
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var range in list.Split(','))
        {
            if (list[range].IsWhiteSpace())
            {
                continue;
            }

            if (Read(list[range].Trim()) is not { } license || license is SpdxExpression.And or SpdxExpression.Or)
            {
                return null;
            }

            allowed.Add(license.ToString());
        }

        return allowed;
    }
}
