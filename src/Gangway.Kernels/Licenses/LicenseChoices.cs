using System.Collections.Immutable;

namespace Gangway.Kernels.Licenses;

/// <summary>Licenses among which the recipient may choose; one alone is no choice.</summary>
internal sealed class LicenseChoices : IEquatable<LicenseChoices>
{
    /// <summary>Longer choices are put together anew each time.</summary>
    private const int Few = 8;

    /// <summary>Longer expressions are not kept.</summary>
    private const int Longest = 400;

    private const int Places = 1 << 8;

    /// <summary>As in <see cref="Interned"/>.</summary>
    private const int Ways = 4;

    /// <summary>The expressions of a tree are a few hundred; the last ones of each place in a table are kept.</summary>
    private static readonly LicenseChoices?[] kept = new LicenseChoices?[Places * Ways];

    private readonly ImmutableArray<string> choices;
    private readonly string? expression;
    private string? told;

    /// <param name="choices">The parts.</param>
    /// <param name="expression">What they are the parts of, where that is kept.</param>
    private LicenseChoices(ImmutableArray<string> choices, string? expression = null) => (this.choices, this.expression) = (choices, expression);

    public bool IsChoice => choices.Length > 1;

    /// <summary>An expression with AND stays one part, as it was written.</summary>
    public static LicenseChoices Of(string expression)
    {
        if (expression.Length > Longest)
        {
            return new(ChoicesOf(expression));
        }

        var place = kept.AsSpan((int)((uint)expression.GetHashCode(StringComparison.Ordinal) % Places) * Ways, Ways);
        foreach (var same in place)
        {
            if (same?.expression == expression)
            {
                return same;
            }
        }

        place[..^1].CopyTo(place[1..]);
        return place[0] = new(ChoicesOf(expression), expression);
    }

    private static ImmutableArray<string> ChoicesOf(string expression)
    {
        if (!expression.Contains(' ', StringComparison.Ordinal) && !expression.StartsWith('('))
        {
            return [expression];
        }

        if (expression.Contains(" AND ", StringComparison.Ordinal))
        {
            return [$"({expression})"];
        }

        var plain = expression.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        return plain.Contains(" OR ", StringComparison.Ordinal) ? [.. plain.Split(" OR ").Distinct()] : [plain];
    }

    /// <summary>An expression on its own: without what needs no parentheses, each choice once.</summary>
    public static string Told(string expression) =>
        expression.Contains('(', StringComparison.Ordinal) || expression.Contains(" OR ", StringComparison.Ordinal) ? Of(expression).ToString() : expression;

    /// <summary>Nothing that is one license and has no exception includes another.</summary>
    public bool MayInclude => IsChoice || choices[0].Contains(" WITH ", StringComparison.Ordinal);

    public LicenseChoices Or(LicenseChoices other)
    {
        if (choices.Length + other.choices.Length <= Few && !choices[0].StartsWith('(') && !other.choices[0].StartsWith('('))
        {
            return Of(Interned.Of(ToString(), " OR ", other.ToString()));
        }

        var all = choices;
        foreach (var choice in other.choices)
        {
            all = all.Contains(choice) ? all : all.Add(choice);
        }

        return new(all);
    }

    /// <summary>Whether the other says nothing beyond this: one of these choices, or the same license without its exception.</summary>
    public bool Includes(LicenseChoices other)
    {
        var (isPart, isWithout) = (choices.Length > other.choices.Length, false);
        foreach (var choice in other.choices)
        {
            if (choices.Contains(choice))
            {
                continue;
            }

            if (!HasWithException(choice))
            {
                return false;
            }

            (isPart, isWithout) = (false, true);
        }

        return isPart || (isWithout && choices.Length >= other.choices.Length);
    }

    private bool HasWithException(string license)
    {
        foreach (var choice in choices)
        {
            if (choice.StartsWith(license, StringComparison.Ordinal) && choice.AsSpan(license.Length).StartsWith(" WITH "))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In whatever order they were offered.</summary>
    public bool Equals(LicenseChoices? other) => other is not null && choices.Length == other.choices.Length
        && (choices.Length == 1 ? string.Equals(choices[0], other.choices[0], StringComparison.Ordinal) : other.choices.All(choices.Contains));

    public override bool Equals(object? obj) => Equals(obj as LicenseChoices);

    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var choice in choices)
        {
            hash ^= choice.GetHashCode(StringComparison.Ordinal);
        }

        return hash;
    }

    public override string ToString() => told ??= choices is not [var only] ? string.Join(" OR ", choices.AsSpan()) : only is ['(', .. var inner, ')'] ? inner : only;
}
