using System.Collections.Immutable;
using System.Text;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Names;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>
/// The machine-readable debian/copyright (DEP-5, copyright-format 1.0), which .reuse/dep5 uses too. "*" and "?" match "/" as well.
/// Short names of the specification are translated; those that a license paragraph of the file defines stay names.
/// </summary>
public static class DebianCopyrightReader
{
    private const int Most = 1 << 23;

    /// <summary>Stands for a line that is no field.</summary>
    private const string Prose = "";

    /// <summary>The paragraphs about files in their order, and the header's own terms without paths; null for a file in free form.</summary>
    public static PathTermsReading? Read(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8[..Math.Min(utf8.Length, Most)];
        if (utf8.IndexOf("Files:"u8) < 0 && utf8.IndexOf("files:"u8) < 0)
        {
            return null;
        }

        var terms = ImmutableArray.CreateBuilder<PathTerms>();
        var damaged = ImmutableArray.CreateBuilder<LineRange>();
        var first = true;
        foreach (var (fields, start, end) in Paragraphs(Encoding.UTF8.GetString(utf8)))
        {
            var header = first;
            first = false;
            var formed = fields.ContainsKey("format") || fields.ContainsKey("format-specification");
            if (header && !formed && (fields.ContainsKey(Prose) || !fields.ContainsKey("files")))
            {
                return null;
            }

            Add(fields, start, end, terms, damaged);
        }

        return terms.Any(term => term.Paths.Length > 0) ? new PathTermsReading(terms.ToImmutable(), damaged.ToImmutable()) : null;
    }

    private static void Add(Dictionary<string, string> fields, int start, int end, ImmutableArray<PathTerms>.Builder terms, ImmutableArray<LineRange>.Builder damaged)
    {
        var license = LicenseOf(fields.GetValueOrDefault("license", ""));
        var copyrights = Lines(fields.GetValueOrDefault("copyright", ""));
        var isHeader = fields.ContainsKey("format") || fields.ContainsKey("format-specification");
        if (!fields.TryGetValue("files", out var files))
        {
            if (isHeader && (license.Length > 0 || copyrights.Length > 0))
            {
                terms.Add(new PathTerms([], PathTermsPrecedence.Aggregate, license, DebianNames.Translate(license), copyrights, start));
            }

            return;
        }

        ImmutableArray<string> paths = [.. files.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(path => path.TrimEnd(',')).Where(path => path.Length > 0)];
        if (paths.IsEmpty)
        {
            damaged.Add(new LineRange(start, end));
            return;
        }

        terms.Add(new PathTerms(paths, PathTermsPrecedence.Aggregate, license, DebianNames.Translate(license), copyrights, start));
    }

    /// <summary>The short name is on the first line, the text below; some begin below.</summary>
    private static string LicenseOf(string value)
    {
        var end = value.IndexOf('\n', StringComparison.Ordinal);
        var first = (end < 0 ? value : value[..end]).Trim();
        if (first.Length > 0 || end < 0)
        {
            return first;
        }

        var second = Lines(value).FirstOrDefault("");
        return DebianNames.Translate(second) is null ? "" : second;
    }

    private static ImmutableArray<string> Lines(string value) => [.. value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line != ".")];

    private static IEnumerable<(Dictionary<string, string> Fields, int Start, int End)> Paragraphs(string text)
    {
        var (fields, name, value, start, line) = (new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), "", new StringBuilder(), 1, 0);
        foreach (var row in text.Split('\n').Append("").Select(row => row.TrimEnd('\r', '\uFEFF').TrimStart('\uFEFF')))
        {
            line++;
            if (row.StartsWith('#'))
            {
                continue;
            }

            if (row.Length > 0 && row[0] is ' ' or '\t' && !string.IsNullOrWhiteSpace(row))
            {
                value.Append('\n').Append(row.TrimStart());
                continue;
            }

            if (name.Length > 0)
            {
                fields.TryAdd(name, value.ToString());
                (name, value) = ("", new StringBuilder());
            }

            var colon = row.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                start = fields.Count == 0 ? line : start;
                name = row[..colon].Trim();
                value.Append(row.AsSpan(colon + 1).Trim());
            }
            else if (!string.IsNullOrWhiteSpace(row))
            {
                fields.TryAdd(Prose, row);
            }
            else if (fields.Count > 0)
            {
                yield return (fields, start, line - 1);
                fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            }
        }
    }
}
