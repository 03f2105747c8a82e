using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Gangway.Office.Inventory.Versions;

/// <summary>
/// A set of versions of one ecosystem, read from a VERS (<c>vers:npm/>=1.2|&lt;2</c>) or from the ecosystem's own notation
/// (<c>^1.2</c>, <c>[1.2,2)</c>, <c>~> 1.2</c>).
/// </summary>
public sealed class VersionRange
{
    private readonly RangeRules rules;
    private readonly ImmutableArray<VersionAlternative> alternatives;
    private readonly ImmutableArray<VersionConstraint> excluded;

    internal VersionRange(VersionOrder order, RangeRules rules, IEnumerable<VersionAlternative> alternatives, IEnumerable<VersionConstraint> excluded)
    {
        Order = order;
        this.rules = rules;
        this.alternatives = [.. alternatives];
        this.excluded = [.. excluded];
    }

    /// <summary>The order by which the range decides.</summary>
    public VersionOrder Order { get; }

    /// <summary>Reads a range; linear in its length.</summary>
    /// <param name="format"><c>vers</c>, or whose notation it is: a purl type (<c>npm</c>, <c>gem</c>, <c>deb</c>) or an OSV ecosystem.</param>
    /// <param name="error">One sentence.</param>
    public static bool TryParse(
        ReadOnlySpan<char> format, ReadOnlySpan<char> text, [NotNullWhen(true)] out VersionRange? range, [NotNullWhen(false)] out string? error)
    {
        range = null;
        if (text.Length > LongestRange)
        {
            error = $"a range has at most {LongestRange} characters";
            return false;
        }

        return format.Equals("vers", StringComparison.OrdinalIgnoreCase) ? Vers.TryRead(text, out range, out error) : TryReadNative(format, text, out range, out error);
    }

    /// <summary>
    /// Reads a VERS also where it is not canonical but leaves no doubt: constraints that are not sorted or say the same twice, upper case,
    /// white space. For documents of others; never for what we write.
    /// </summary>
    /// <param name="deviation">The rule it breaks; null where it breaks none. Where false is returned, why it is not readable.</param>
    public static bool TryRepair(ReadOnlySpan<char> vers, [NotNullWhen(true)] out VersionRange? range, out string? deviation)
    {
        range = null;
        deviation = $"a range has at most {LongestRange} characters";
        return vers.Length <= LongestRange && Vers.TryRepair(vers, out range, out deviation);
    }

    /// <summary>Longer text (characters) is refused.</summary>
    public const int LongestRange = 65_536;

    /// <summary>
    /// The range as a VERS in canonical form. What a notation says beyond order (which prereleases npm and Conan admit, which local versions
    /// PyPI does) has no word in VERS and is lost.
    /// </summary>
    /// <returns>Null where even the order cannot be said: <c>===</c>, <c>~</c> of Alpine, branches of Composer.</returns>
    public string? ToVers() => VersWriter.Write(Order, rules, alternatives, excluded);

    /// <returns>Null where the text is no version of the ecosystem, or where its order says nothing about it.</returns>
    public bool? Contains(ReadOnlySpan<char> version)
    {
        if (version.IsEmpty || version.Length > VersionOrder.LongestVersion)
        {
            return null;
        }

        var isUnknown = false;
        foreach (var constraint in excluded)
        {
            var holds = rules.Holds(Order, constraint, version);
            if (holds == false)
            {
                return false;
            }

            isUnknown |= holds is null;
        }

        foreach (var alternative in alternatives)
        {
            var holds = Holds(alternative, version);
            if (holds == true && !isUnknown)
            {
                return true;
            }

            isUnknown |= holds is null;
        }

        return isUnknown || (alternatives.IsEmpty && !Order.IsVersion(version)) ? null : false;
    }

    private static bool TryReadNative(ReadOnlySpan<char> format, ReadOnlySpan<char> text, out VersionRange? range, out string? error)
    {
        range = null;
        if (VersionOrder.Of(format) is not { } order)
        {
            error = "the format is vers, a purl type or an OSV ecosystem whose versions have an order";
            return false;
        }

        var (read, rules) = RangeFormats.Of(order);
        var draft = new RangeDraft();
        read(text, draft);
        error = draft.Problem ?? Undecidable(order, rules, draft);
        range = error is null ? new VersionRange(order, rules, draft.Alternatives, []) : null;
        return range is not null;
    }

    private static string? Undecidable(VersionOrder order, RangeRules rules, RangeDraft draft)
    {
        foreach (var constraint in draft.Alternatives.SelectMany(alternative => alternative.Constraints))
        {
            if (!rules.IsDecidable(order, constraint))
            {
                return $"{constraint.Version} is no version of {order.Type}";
            }
        }

        return null;
    }

    private bool? Holds(VersionAlternative alternative, ReadOnlySpan<char> version)
    {
        var isUnknown = alternative.Constraints.Count == 0 && !Order.IsVersion(version);
        foreach (var constraint in alternative.Constraints)
        {
            var holds = rules.Holds(Order, constraint, version);
            if (holds == false)
            {
                return false;
            }

            isUnknown |= holds is null;
        }

        return isUnknown ? null : rules.Admits(alternative, version);
    }
}
