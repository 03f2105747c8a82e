using System.Collections.Immutable;
using Gangway.Kernels.Licenses.Names;

namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>The fields of one manifest, as they are found.</summary>
internal sealed class ManifestDraft(string text, NameSystem system, ManifestRelation relation)
{
    /// <summary>A longer value is a license text in a field; it is read as text.</summary>
    private const int Longest = 300;

    private const int Most = 200;
    private readonly ImmutableArray<ManifestField>.Builder fields = ImmutableArray.CreateBuilder<ManifestField>();
    private readonly HashSet<(string, ManifestRole)> seen = [];
    private int countedTo;
    private int line = 1;

    public string Text { get; } = text;

    public NameSystem System { get; } = system;

    public ManifestReading Reading => new(fields.ToImmutable(), relation);

    /// <param name="value">As written; quotes and blanks around it are dropped.</param>
    /// <param name="role">What the field says.</param>
    /// <param name="at">Where it stands in <see cref="Text"/>.</param>
    public void Add(ReadOnlySpan<char> value, ManifestRole role, int at) => AddAt(value, role, LineOf(at));

    /// <summary>For readers that count lines themselves.</summary>
    public void AddAt(ReadOnlySpan<char> value, ManifestRole role, int lineNumber)
    {
        value = value.Trim().Trim("\"'").Trim();
        if (role < 0 || value.Length is 0 or > Longest || value.ContainsAny("\n\r") || fields.Count >= Most)
        {
            return;
        }

        if (role == ManifestRole.License && value.StartsWith("SEE LICENSE IN ", StringComparison.OrdinalIgnoreCase))
        {
            role = ManifestRole.File;
            value = value[15..].Trim(" <>");
        }
        else if (role == ManifestRole.License && value.StartsWith("file LICEN", StringComparison.OrdinalIgnoreCase))
        {
            role = ManifestRole.File;
            value = value[5..].Trim();
        }

        role = role == ManifestRole.License && IsAddress(value) ? ManifestRole.Address : role;
        var text = value.ToString();
        if (!seen.Add((text, role)))
        {
            return;
        }

        var expression = role switch
        {
            ManifestRole.Classifier => NameExpression.Translate(text, NameSystem.Trove),
            ManifestRole.License or ManifestRole.Module => NameExpression.Translate(text, System),
            ManifestRole.Address => OfAddress(text),
            _ => null,
        };
        fields.Add(new ManifestField(text, role, lineNumber, expression));
    }

    private int LineOf(int at)
    {
        at = Math.Clamp(at, 0, Text.Length);
        line += at >= countedTo ? Text.AsSpan(countedTo, at - countedTo).Count('\n') : -Text.AsSpan(at, countedTo - at).Count('\n');
        countedTo = at;
        return line;
    }

    private static bool IsAddress(ReadOnlySpan<char> value) => value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The addresses that carry the id: spdx.org/licenses/ID and licenses.nuget.org/EXPRESSION.</summary>
    private static string? OfAddress(string address)
    {
        foreach (var host in (ReadOnlySpan<string>)["spdx.org/licenses/", "licenses.nuget.org/"])
        {
            var at = address.IndexOf(host, StringComparison.OrdinalIgnoreCase);
            if (at is >= 0 and <= 12)
            {
                var id = Uri.UnescapeDataString(address[(at + host.Length)..]).TrimEnd('/');
                id = id.EndsWith(".html", StringComparison.Ordinal) || id.EndsWith(".json", StringComparison.Ordinal) ? id[..^5] : id;
                return id.Length > 0 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+' or ' ' or '(' or ')') ? id : null;
            }
        }

        return null;
    }
}
