using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Gangway.Office.Inventory;

public sealed partial record PackageUrl
{
    private static readonly ImmutableSortedDictionary<string, string> NoQualifiers =
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-_");

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out PackageUrl?, out string?)"/>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PackageUrl? purl, [NotNullWhen(false)] out string? error) =>
        TryParse(text.AsSpan(), text, out purl, out error);

    /// <summary>Reads a purl and brings it to canonical form by the rules of its type (ECMA-427, type definitions of 2026).</summary>
    /// <param name="text">No white space around it.</param>
    /// <param name="purl">Null where the text breaks a rule; <see cref="TryRepair"/> may still understand it.</param>
    /// <param name="error">One sentence: the first rule that is broken.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out PackageUrl? purl, [NotNullWhen(false)] out string? error) =>
        TryParse(text, whole: null, out purl, out error);

    private static bool TryParse(
        ReadOnlySpan<char> text, string? whole, [NotNullWhen(true)] out PackageUrl? purl, [NotNullWhen(false)] out string? error)
    {
        error = null;
        purl = ReadPlain(text, whole) ?? Read(text, out error);
        if (error is not null)
        {
            purl = null;
        }

        return error is null;
    }

    /// <summary>
    /// Reads also what breaks a rule without leaving doubt about its meaning: a qualifier key in upper case, a namespace
    /// missing or too much for the type, a qualifier missing. For documents of others; never for what we write.
    /// </summary>
    /// <param name="text">As it stands in the document.</param>
    /// <param name="purl">The purl in canonical form.</param>
    /// <param name="deviation">The rule it breaks; null where it breaks none. Where false is returned, why it is not readable.</param>
    public static bool TryRepair(ReadOnlySpan<char> text, [NotNullWhen(true)] out PackageUrl? purl, out string? deviation) =>
        TryRepair(text, whole: null, out purl, out deviation);

    /// <inheritdoc cref="TryRepair(ReadOnlySpan{char}, out PackageUrl?, out string?)"/>
    public static bool TryRepair(string? text, [NotNullWhen(true)] out PackageUrl? purl, out string? deviation) =>
        TryRepair(text.AsSpan(), text, out purl, out deviation);

    private static bool TryRepair(ReadOnlySpan<char> text, string? whole, [NotNullWhen(true)] out PackageUrl? purl, out string? deviation)
    {
        deviation = null;
        purl = ReadPlain(text, whole) ?? Read(text, out deviation);
        return purl is not null;
    }

    /// <summary>Null and a problem: not readable. A purl and a problem: readable, against a rule.</summary>
    private static PackageUrl? Read(ReadOnlySpan<char> text, out string? problem)
    {
        problem = null;
        var rest = text;
        var subpathText = CutLast(ref rest, '#');
        var qualifierText = CutLast(ref rest, '?');
        if (!rest.StartsWith("pkg:", StringComparison.OrdinalIgnoreCase))
        {
            problem = "a purl begins with pkg:";
            return null;
        }

        rest = rest[4..].TrimStart('/');
        var slash = rest.IndexOf('/');
        if (slash < 0 || PackageUrlType.Find(rest[..slash]) is not { } type)
        {
            problem = "after pkg: a purl has a type (letters, digits, period and dash, a letter first), a slash and a name";
            return null;
        }

        rest = rest[(slash + 1)..];
        var versionText = CutVersion(ref rest);
        rest = rest.TrimEnd('/');
        var nameAt = rest.LastIndexOf('/') + 1;
        if (!PercentEncoding.TryDecode(rest[nameAt..], out var name)
            || !TryReadSegments(rest[..Math.Max(0, nameAt - 1)], isSubpath: false, out var @namespace)
            || !PercentEncoding.TryDecode(versionText, out var version)
            || !TryReadSegments(subpathText, isSubpath: true, out var subpath))
        {
            problem = "a percent sign is followed by two hex digits, and what they mean is UTF-8 without a slash inside a segment";
            return null;
        }

        return TryReadQualifiers(qualifierText, out var qualifiers, ref problem)
            ? Complete(type, @namespace, name, version, qualifiers, subpath, ref problem)
            : null;
    }

    /// <summary>What follows the last mark, which is cut off; empty where there is none.</summary>
    private static ReadOnlySpan<char> CutLast(ref ReadOnlySpan<char> rest, char mark)
    {
        var at = rest.LastIndexOf(mark);
        if (at < 0)
        {
            return default;
        }

        var tail = rest[(at + 1)..];
        rest = rest[..at];
        return tail;
    }

    /// <summary>The at sign of an unencoded npm scope (<c>pkg:npm/@babel/core</c>) begins a segment and separates no version.</summary>
    private static ReadOnlySpan<char> CutVersion(ref ReadOnlySpan<char> rest)
    {
        var at = rest.LastIndexOf('@');
        var isScope = at >= 0 && (at == 0 || rest[at - 1] == '/') && rest[at..].Contains('/');
        return isScope ? default : CutLast(ref rest, '@');
    }

    private static bool TryReadSegments(ReadOnlySpan<char> text, bool isSubpath, out string? path)
    {
        path = null;
        if (text.IsEmpty)
        {
            return true;
        }

        var segments = new List<string>();
        foreach (var range in text.Split('/'))
        {
            if (text[range].IsEmpty)
            {
                continue;
            }

            if (!PercentEncoding.TryDecode(text[range], out var segment) || segment.Contains('/', StringComparison.Ordinal))
            {
                return false;
            }

            if (!isSubpath || segment is not ("." or ".."))
            {
                segments.Add(segment);
            }
        }

        path = segments.Count == 0 ? null : string.Join('/', segments);
        return true;
    }

    private static bool TryReadQualifiers(
        ReadOnlySpan<char> text, [NotNullWhen(true)] out ImmutableSortedDictionary<string, string>? qualifiers, ref string? problem)
    {
        qualifiers = NoQualifiers;
        if (text.IsEmpty)
        {
            return true;
        }

        var pairs = NoQualifiers.ToBuilder();
        foreach (var range in text.Split('&'))
        {
            var pair = text[range];
            var equal = pair.IndexOf('=');
            var valueText = equal < 0 ? default : pair[(equal + 1)..];
            if (!pair.IsEmpty && !TryAddQualifier(pairs, equal < 0 ? pair : pair[..equal], valueText, ref problem))
            {
                return false;
            }
        }

        qualifiers = pairs.ToImmutable();
        return true;
    }

    private static bool TryAddQualifier(
        ImmutableSortedDictionary<string, string>.Builder pairs, ReadOnlySpan<char> keyText, ReadOnlySpan<char> valueText, ref string? problem)
    {
        var key = keyText.ToString().ToLowerInvariant();
        if (key.Length == 0 || !char.IsAsciiLetter(key[0]) || key.AsSpan().ContainsAnyExcept(KeyCharacters))
        {
            problem = "a qualifier key has lower-case letters, digits, period, dash and underscore, a letter first";
            return false;
        }

        if (!PercentEncoding.TryDecode(valueText, out var value))
        {
            problem = $"the value of the qualifier {key} is not percent-encoded UTF-8";
            return false;
        }

        // The standard wants lower-case keys; its own suite folds the common ones and refuses those of a type.
        if (!keyText.SequenceEqual(key) && !IsCommonQualifier(key))
        {
            problem ??= $"the qualifier key {key} is written in lower case";
        }

        if (value.Length > 0 && !pairs.TryAdd(key, value))
        {
            problem ??= $"the qualifier {key} is given twice";
        }

        return true;
    }

    private static bool IsCommonQualifier(string key) =>
        key is "repository_url" or "download_url" or "vcs_url" or "file_name" or "checksum" or "vers";
}
