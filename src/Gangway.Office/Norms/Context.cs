using System.Collections.Immutable;

namespace Gangway.Office.Norms;

/// <summary>The facts known about one engagement, each with where it is known from. What is absent is unknown.</summary>
public sealed record Context(ImmutableSortedDictionary<string, Context.Known> Facts)
{
    public static Context Empty { get; } = new(ImmutableSortedDictionary.Create<string, Known>(StringComparer.Ordinal));

    /// <param name="Value">One of the fact's values.</param>
    /// <param name="Basis">Where it is known from: a file and line, an option, "assumed".</param>
    public sealed record Known(string Value, string Basis);

    /// <summary>The value of a fact; null where it is unknown.</summary>
    public string? this[string fact] => Facts.TryGetValue(fact, out var known) ? known.Value : null;

    public Context With(string fact, string value, string basis) => new(Facts.SetItem(fact, new Known(value, basis)));

    public Context Without(string fact) => new(Facts.Remove(fact));
}
