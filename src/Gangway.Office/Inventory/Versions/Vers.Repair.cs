using System.Diagnostics.CodeAnalysis;

namespace Gangway.Office.Inventory.Versions;

internal static partial class Vers
{
    /// <summary>
    /// Reads also what is not in canonical form but leaves no doubt: upper case, white space, an equals sign, constraints that are not
    /// sorted or say the same twice. Simplified by the procedure of the specification.
    /// </summary>
    /// <param name="deviation">What the text breaks; null where it breaks nothing. Where false is returned, why it cannot be read.</param>
    public static bool TryRepair(ReadOnlySpan<char> text, [NotNullWhen(true)] out VersionRange? range, out string? deviation)
    {
        if (TryRead(text, out range, out deviation))
        {
            deviation = null;
            return true;
        }

        var plain = string.Concat(text.ToString().Where(letter => !char.IsWhiteSpace(letter)));
        var slash = plain.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !TryReadConstraints(Separated(plain.AsSpan(slash + 1)), [], out _))
        {
            return false;
        }

        var constraints = new List<VersionConstraint>();
        TryReadConstraints(Separated(plain.AsSpan(slash + 1)), constraints, out _);
        var type = plain[..slash].ToLowerInvariant();
        var sorted = type.StartsWith("vers:", StringComparison.Ordinal) && Order(type.AsSpan(5)) is { } order ? VersIntervals.Simplified(order, constraints) : null;
        return sorted is not null && TryRead($"{type}/{string.Join('|', sorted.Select(VersWriter.Text))}", out range, out _);
    }

    /// <summary>One pipe between two constraints, none around them, and no equals sign before a version.</summary>
    private static string Separated(ReadOnlySpan<char> constraints) => string.Join(
        '|', constraints.ToString().Split('|', StringSplitOptions.RemoveEmptyEntries).Select(constraint => constraint.TrimStart('=')));
}
