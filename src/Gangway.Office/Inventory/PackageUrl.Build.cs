using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Gangway.Office.Inventory;

public sealed partial record PackageUrl
{
    /// <summary>Builds a purl from decoded parts and brings it to canonical form by the rules of its type.</summary>
    /// <param name="type">In any case.</param>
    /// <param name="namespace">Segments joined by slashes; null or empty where there is none.</param>
    /// <param name="name">Not encoded.</param>
    /// <param name="version">Null or empty where there is none.</param>
    /// <param name="qualifiers">Keys in any case; pairs without a value are left out.</param>
    /// <param name="subpath">Relative to the package's root; empty, <c>.</c> and <c>..</c> segments are left out.</param>
    /// <param name="purl">Null where a rule is broken.</param>
    /// <param name="error">One sentence: the first rule that is broken.</param>
    public static bool TryCreate(
        string? type,
        string? @namespace,
        string? name,
        string? version,
        IEnumerable<KeyValuePair<string, string?>>? qualifiers,
        string? subpath,
        [NotNullWhen(true)] out PackageUrl? purl,
        [NotNullWhen(false)] out string? error)
    {
        purl = null;
        error = null;
        if (PackageUrlType.Find(type) is not { } rules)
        {
            error = "a purl has a type of letters, digits, period and dash, a letter first";
            return false;
        }

        string?[] parts = [@namespace, name, version, subpath];
        if (parts.Any(part => !PercentEncoding.IsWellFormed(part)))
        {
            error = "a purl is valid Unicode: a surrogate stands without its partner";
            return false;
        }

        if (TryCollect(qualifiers, out var pairs, ref error))
        {
            var path = Segments(@namespace).Where(segment => segment.Length > 0);
            var inside = Segments(subpath).Where(segment => segment is not ("" or "." or ".."));
            purl = Complete(rules, NullIfEmpty(string.Join('/', path)), name, version, pairs, NullIfEmpty(string.Join('/', inside)), ref error);
        }

        purl = error is null ? purl : null;
        return error is null;
    }

    /// <summary>The same package without saying which version.</summary>
    public PackageUrl WithoutVersion()
    {
        if (Version is null)
        {
            return this;
        }

        var other = this with { Version = null };
        other.canonical = canonical is null ? null : Unversioned(canonical);
        return other;
    }

    /// <summary>In the canonical text the at sign stands only before the version.</summary>
    private static string Unversioned(string canonical)
    {
        var at = canonical.IndexOf('@', StringComparison.Ordinal);
        var end = canonical.AsSpan(at).IndexOfAny('?', '#');
        return end < 0 ? canonical[..at] : string.Concat(canonical.AsSpan(0, at), canonical.AsSpan(at + end));
    }

    private static string[] Segments(string? path) => path is null ? [] : path.Split('/');

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool TryCollect(
        IEnumerable<KeyValuePair<string, string?>>? given,
        [NotNullWhen(true)] out ImmutableSortedDictionary<string, string>? qualifiers,
        ref string? problem)
    {
        qualifiers = null;
        var pairs = NoQualifiers.ToBuilder();
        foreach (var (key, value) in given ?? [])
        {
            var folded = key.ToLowerInvariant();
            if (!PercentEncoding.IsWellFormed(value) || !TryAddQualifier(pairs, folded, "", ref problem))
            {
                problem ??= $"the qualifier {folded} is not valid Unicode";
                return false;
            }

            if (!string.IsNullOrEmpty(value) && !pairs.TryAdd(folded, value))
            {
                problem = $"the qualifier {folded} is given twice";
                return false;
            }
        }

        qualifiers = pairs.ToImmutable();
        return true;
    }

    /// <summary>Folds and spells the parts as their type wants, and says where they break its rules.</summary>
    private static PackageUrl? Complete(
        PackageUrlType type,
        string? @namespace,
        string? name,
        string? version,
        ImmutableSortedDictionary<string, string> qualifiers,
        string? subpath,
        ref string? problem)
    {
        name = name?.Trim('/');
        if (string.IsNullOrEmpty(name))
        {
            problem = "a purl has a name";
            return null;
        }

        name = type.FoldsName ? name.ToLowerInvariant() : name;
        var purl = new PackageUrl
        {
            Type = type.Name,
            Namespace = type.FoldsNamespace ? @namespace?.ToLowerInvariant() : @namespace,
            Name = type.Spells is { } spell ? spell(name) : name,
            Version = NullIfEmpty(type.FoldsVersion ? version?.ToLowerInvariant() : version),
            Qualifiers = qualifiers,
            Subpath = subpath,
        };
        purl = type.Adjusts?.Invoke(purl) ?? purl;
        problem ??= BrokenRule(type, purl);
        return purl;
    }

    private static string? BrokenRule(PackageUrlType type, PackageUrl purl)
    {
        if (type.Namespace == PackageUrlType.Presence.Required && purl.Namespace is null)
        {
            return $"a {type.Name} purl needs a namespace: pkg:{type.Name}/namespace/name";
        }

        if (type.Namespace == PackageUrlType.Presence.Prohibited && purl.Namespace is not null)
        {
            return $"a {type.Name} purl has no namespace: pkg:{type.Name}/name";
        }

        if (type.RequiredQualifier is { } key && !purl.Qualifiers.ContainsKey(key))
        {
            return $"a {type.Name} purl needs the qualifier {key}";
        }

        return type.Refuses?.Invoke(purl);
    }
}
