using System.Collections.Immutable;

namespace Gangway.Office.Norms;

/// <summary>The facts a condition may ask for, and the conditions that have a name of their own.</summary>
public sealed class FactVocabulary
{
    private readonly ImmutableDictionary<string, Fact> facts;
    private readonly Dictionary<string, Condition> terms = new(StringComparer.Ordinal);

    /// <param name="facts">Every fact.</param>
    /// <param name="terms">Names and their conditions; a term may use those before it.</param>
    /// <exception cref="FormatException">A term is not a condition over these facts.</exception>
    public FactVocabulary(IEnumerable<Fact> facts, IEnumerable<KeyValuePair<string, string>> terms)
    {
        this.facts = facts.ToImmutableDictionary(fact => fact.Id, StringComparer.Ordinal);
        foreach (var (name, text) in terms)
        {
            this.terms.Add(name, ConditionText.Parse(text, this));
        }
    }

    private FactVocabulary(ImmutableDictionary<string, Fact> facts, Dictionary<string, Condition> terms)
    {
        this.facts = facts;
        this.terms = terms;
    }

    /// <summary>Every fact by id, in no order.</summary>
    public IEnumerable<Fact> All => facts.Values;

    /// <summary>This vocabulary with further facts; one that is here already is replaced.</summary>
    public FactVocabulary With(IEnumerable<Fact> more) => new(facts.SetItems(more.Select(fact => KeyValuePair.Create(fact.Id, fact))), new(terms, StringComparer.Ordinal));

    /// <summary>This vocabulary with a further named condition; one that is here already is replaced.</summary>
    public FactVocabulary With(string term, Condition condition) => new(facts, new(terms, StringComparer.Ordinal) { [term] = condition });

    public Fact? Fact(string id) => facts.GetValueOrDefault(id);

    public Condition? Term(string name) => terms.GetValueOrDefault(name);

    /// <summary>The name by which a condition of a parsed text was called; null where it was written out.</summary>
    public string? NameOf(Condition condition) => terms.FirstOrDefault(term => ReferenceEquals(term.Value, condition)).Key;
}
