using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Community.Expectations;

/// <summary>
/// Recognizes a project's expectations in its files by phrases over their sentences. Quotes, comments and code say nothing, but for the
/// template of a change request, which speaks in them. A sentence that negates a demand denies it; where another affirms it, it stands.
/// </summary>
public static class ExpectationReading
{
    private const int LongestQuote = 240;
    private const int MostOthers = 5;

    /// <param name="texts">The files of <see cref="ProjectTexts"/> that could be read.</param>
    /// <param name="paths">Every path of the repository, for the files that show that a program checks.</param>
    /// <param name="rules">The entries of <c>data/norms/community</c>.</param>
    public static ProjectExpectations Of(IReadOnlyList<ProjectText> texts, IReadOnlyCollection<string> paths, ImmutableArray<ExpectationRule> rules)
    {
        var sentences = texts.ToDictionary(text => text, text => text.Kind == ProjectTextKind.Settings ? Prose.Lines(text.Text) : Prose.Read(text.Text));
        var found = new Dictionary<string, Expectation>(StringComparer.Ordinal);
        var alternatives = new List<(string To, Alternative Alternative)>();
        var denials = new Dictionary<ExpectationTopic, Evidence>();
        foreach (var rule in rules)
        {
            var (said, denied) = Said(rule, texts, sentences);
            if (said.Count == 0)
            {
                _ = denied is not null && denials.TryAdd(rule.Topic, denied);
                continue;
            }

            if (rule.Norm is null)
            {
                alternatives.Add((rule.AlternativeTo!, rule.Alternative! with { Clause = said[0].Evidence.ToString() }));
                continue;
            }

            found.Add(rule.Id, Expected(rule, said, Monitor(rule, paths)));
        }

        Join(found, alternatives, rules);
        return new ProjectExpectations(
            [.. rules.Where(rule => found.ContainsKey(rule.Id)).Select(rule => found[rule.Id])],
            [.. Enum.GetValues<ExpectationTopic>().Select(topic => Standing(topic, found.Values, denials, texts))]);
    }

    private readonly record struct Place(ProjectText Text, ProseSentence? Sentence)
    {
        public Evidence Evidence => new(Text.Path, Sentence is null ? null : $"{Sentence.Line}", Text.Digest);
    }

    private static (List<Place> Said, Evidence? Denied) Said(ExpectationRule rule, IReadOnlyList<ProjectText> texts, Dictionary<ProjectText, ImmutableArray<ProseSentence>> sentences)
    {
        var said = new List<Place>();
        Evidence? denied = null;
        foreach (var text in rule.From.SelectMany(kind => texts.Where(text => text.Kind == kind)))
        {
            foreach (var sentence in sentences[text])
            {
                var says = Says(rule, text, sentence);
                if (says == Truth.True)
                {
                    said.Add(new Place(text, sentence));
                }

                denied ??= says == Truth.False ? new Evidence(text.Path, $"{sentence.Line}", text.Digest) : null;
            }
        }

        if (rule.File is { } kindOfFile && said.All(place => place.Text.Kind != kindOfFile) && texts.FirstOrDefault(text => text.Kind == kindOfFile) is { } file && denied?.Source != file.Path)
        {
            said.Add(new Place(file, null));
        }

        return (said, denied);
    }

    /// <summary>True: it demands. False: it denies the demand. Unknown: it speaks of something else.</summary>
    private static Truth Says(ExpectationRule rule, ProjectText text, ProseSentence sentence)
    {
        var isTemplate = text.Kind == ProjectTextKind.Template;
        if (sentence.Kind == ProseKind.Code || (text.Kind == ProjectTextKind.Settings && rule.ReadsCount))
        {
            return (sentence.Kind == ProseKind.Code ? rule.Code : rule.Said).Any(phrase => phrase.In(sentence.Words) is not null) ? Truth.True : Truth.Unknown;
        }

        if ((sentence.Kind is ProseKind.Quote or ProseKind.Comment && !isTemplate) || (sentence.Kind == ProseKind.Heading && rule.Topic != ExpectationTopic.Conduct)
            || Polarity.IsElsewhere(sentence.Words) || (rule.ReadsPeriod && StatedPeriod.In(sentence.Words) is null))
        {
            return Truth.Unknown;
        }

        var answer = Truth.Unknown;
        foreach (var phrase in rule.Said)
        {
            if (phrase.In(sentence.Words) is not var (_, end))
            {
                continue;
            }

            answer = phrase.AsItStands || !Polarity.Denies(sentence.Words, end) ? Truth.True : answer == Truth.Unknown ? Truth.False : answer;
        }

        return answer;
    }

    private static Expectation Expected(ExpectationRule rule, List<Place> said, string? monitor)
    {
        // The strongest wording counts, and of equals the first.
        var (place, deontic) = said.Select(place => (Place: place, Deontic: DeonticOf(rule, place)))
            .OrderBy(pair => rule.ReadsDeontic ? (pair.Place.Sentence is null ? 9 : (int)Order(pair.Deontic)) : 0).First();
        var sentence = place.Sentence;
        var norm = rule.Norm!;
        var quote = sentence is null ? null : sentence.Text.Length > LongestQuote ? sentence.Text[..LongestQuote] + "…" : sentence.Text;
        return new Expectation(
            norm with
            {
                Deontic = deontic,
                Source = new NormSource(norm.Source.Kind, place.Text.Path, sentence is null ? "the file" : $"line {sentence.Line}"),
                OrElse = monitor is not null || said.Any(other => IsRefused(other.Sentence)) ? "change-rejected" : norm.OrElse,
            },
            rule.Topic,
            place.Evidence,
            quote,
            [.. said.Where(other => other != place).Select(other => other.Evidence).Distinct().Take(MostOthers)],
            [.. said.SelectMany(other => other.Sentence?.Links ?? []).Distinct(StringComparer.Ordinal).Take(MostOthers)],
            rule.ReadsPeriod && sentence is not null ? StatedPeriod.In(sentence.Words) : null,
            rule.CountsOwners ? Owners.Count(place.Text.Text) : rule.ReadsCount ? said.Max(other => Owners.Approvals(other.Sentence?.Words)) : null,
            monitor);
    }

    private static Deontic DeonticOf(ExpectationRule rule, Place place) =>
        (rule.ReadsDeontic && place.Sentence is { } sentence ? Strength.Of(sentence.Words) : null) ?? rule.Norm!.Deontic;

    private static int Order(Deontic deontic) => deontic switch { Deontic.Must or Deontic.MustNot => 0, Deontic.Should => 1, _ => 2 };

    private static readonly SaidPhrase Refusal = SaidPhrase.Parse("reject*|refuse*|not be merged|not be accepted|cannot be merged|cannot be accepted|will be closed|不会被合并|不予合并|拒绝");

    private static bool IsRefused(ProseSentence? sentence) => sentence is not null && Refusal.In(sentence.Words) is not null;

    private static string? Monitor(ExpectationRule rule, IReadOnlyCollection<string> paths) =>
        paths.Where(path => rule.Monitors.Any(monitor => path.Contains(monitor, StringComparison.OrdinalIgnoreCase)) && IsConfiguration(path)).Order(StringComparer.Ordinal).FirstOrDefault();

    // At the top or among the forge's files; a test fixture of the same name shows nothing.
    private static bool IsConfiguration(string path) => !path.Contains('/') || path.StartsWith(".github/", StringComparison.OrdinalIgnoreCase) || path.StartsWith(".gitlab/", StringComparison.OrdinalIgnoreCase);

    /// <summary>What another expectation fulfils as well, and the ladder of what follows a breach.</summary>
    private static void Join(Dictionary<string, Expectation> found, List<(string To, Alternative Alternative)> alternatives, ImmutableArray<ExpectationRule> rules)
    {
        foreach (var (to, alternative) in alternatives.Where(pair => found.ContainsKey(pair.To)))
        {
            var norm = found[to].Norm;
            var own = new Alternative(norm.Aim, norm.Object, norm.Source.Clause, norm.Artifact);
            found[to] = found[to] with { Norm = norm with { Alternatives = [own, alternative] } };
        }

        foreach (var rule in rules.Where(rule => !rule.Ladder.IsEmpty && found.ContainsKey(rule.Id)))
        {
            string[] rungs = [rule.Id, .. rule.Ladder.Where(found.ContainsKey)];
            for (var at = 0; at + 1 < rungs.Length; at++)
            {
                found[rungs[at]] = found[rungs[at]] with { Norm = found[rungs[at]].Norm with { OrElse = found[rungs[at + 1]].Norm.Id } };
            }
        }
    }

    private static TopicStatement Standing(
        ExpectationTopic topic, IEnumerable<Expectation> found, Dictionary<ExpectationTopic, Evidence> denials, IReadOnlyList<ProjectText> texts)
    {
        if (found.FirstOrDefault(expectation => expectation.Topic == topic) is { } stated)
        {
            return new(topic, TopicStanding.Stated, stated.Evidence);
        }

        if (denials.TryGetValue(topic, out var denied))
        {
            return new(topic, TopicStanding.Denied, denied);
        }

        return new(topic, texts.Any(text => Homes(topic).Contains(text.Kind)) ? TopicStanding.Silent : TopicStanding.Unknown, null);
    }

    /// <summary>Where a topic would stand: only such a file is silent on it. A contribution guide without a word on security leaves that unknown.</summary>
    private static ProjectTextKind[] Homes(ExpectationTopic topic) => topic switch
    {
        ExpectationTopic.Dco or ExpectationTopic.Cla => [ProjectTextKind.Contributing, ProjectTextKind.Dco, ProjectTextKind.Cla],
        ExpectationTopic.Conduct => [ProjectTextKind.Conduct],
        ExpectationTopic.Contribution => [ProjectTextKind.Contributing],
        ExpectationTopic.Governance => [ProjectTextKind.Governance],
        ExpectationTopic.Ownership => [ProjectTextKind.Maintainers],
        ExpectationTopic.Security => [ProjectTextKind.Security],
        _ => [ProjectTextKind.Funding],
    };
}
