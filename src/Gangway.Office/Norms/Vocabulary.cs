using System.Collections.Immutable;

namespace Gangway.Office.Norms;

/// <summary>The words every norm is written in: acts, facts and terms, and wordings that many norms share.</summary>
/// <param name="Acts">By id.</param>
/// <param name="Facts">Facts and named conditions.</param>
/// <param name="Duties">Templates by id: the fields a norm takes over unless it states its own.</param>
public sealed record Vocabulary(
    ImmutableDictionary<string, Act> Acts,
    FactVocabulary Facts,
    ImmutableDictionary<string, YamlTree> Duties);
