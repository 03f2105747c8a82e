using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Tests.Norms;

/// <summary>Norms as short as a story needs them.</summary>
internal static class NormStories
{
    public static Vocabulary Vocabulary(FactVocabulary facts) =>
        new(ImmutableDictionary<string, Act>.Empty, facts, ImmutableDictionary<string, YamlTree>.Empty);

    public static Norm Norm(Condition when) => new()
    {
        Id = "license.story.duty",
        Side = Side.Commons,
        Source = new NormSource("license", "Story-1.0", "1"),
        Role = "distributor",
        Deontic = Deontic.Must,
        Aim = "provide-source",
        Object = "source",
        When = when,
        Pillar = Pillar.Contract,
        Artifact = "source-archive",
        Due = "delivery",
        Words = new Wording(new Localized("firm", "企业"), new Localized("commons", "社区")),
        Fix = new Localized("do it", "去做"),
    };
}
