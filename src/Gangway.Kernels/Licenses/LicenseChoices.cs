using System.Collections.Immutable;

namespace Gangway.Kernels.Licenses;

/// <summary>Licenses among which the recipient may choose; one alone is no choice.</summary>
internal sealed class LicenseChoices : IEquatable<LicenseChoices>
{
    private readonly ImmutableArray<string> choices;

    private LicenseChoices(ImmutableArray<string> choices) => this.choices = choices;

    public bool IsChoice => choices.Length > 1;

    /// <summary>An expression with AND stays one part, as it was written.</summary>
    public static LicenseChoices Of(string expression) =>
        new(!expression.Contains(' ', StringComparison.Ordinal) && !expression.StartsWith('(') ? [expression] : expression.Contains(" AND ", StringComparison.Ordinal) ? [$"({expression})"] : [.. expression.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Split(" OR ").Distinct()]);

    /// <summary>Nothing that is one license and has no exception includes another.</summary>
    public bool MayInclude => IsChoice || choices[0].Contains(" WITH ", StringComparison.Ordinal);

    public LicenseChoices Or(LicenseChoices other) => new([.. choices.Union(other.choices, StringComparer.Ordinal)]);

    /// <summary>Whether the other says nothing beyond this: one of these choices, or the same license without its exception.</summary>
    public bool Includes(LicenseChoices other) =>
        (choices.Length > other.choices.Length && other.choices.All(choices.Contains))
        || (choices.Length >= other.choices.Length && other.choices.All(choice => choices.Contains(choice) || HasWithException(choice)) && other.choices.Any(choice => !choices.Contains(choice)));

    private bool HasWithException(string license) => choices.Any(choice => choice.StartsWith($"{license} WITH ", StringComparison.Ordinal));

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

    public override string ToString() => choices is not [var only] ? string.Join(" OR ", choices) : only is ['(', .. var inner, ')'] ? inner : only;
}
