using Gangway.Office.Institution.Docking;
using Gangway.Office.Norms;
using Gangway.Shell;
using Spectre.Console;

namespace Gangway.Institution;

/// <summary>Writes a docking for a terminal: the three answers first, then the gaps as cards in two columns, then what there is to do.</summary>
internal static class DockText
{
    private const int MostCards = 12;

    public static void Write(DockReport report, TextPage page, Words words)
    {
        Head(report, page, words);
        Answers(report, page, words);
        Gaps(report, page, words);
        Tasks(report, page, words);
        Questions(report, page, words);
        Promises(report, page, words);
        Theirs(report, page, words);
        Practice(report, page, words);
        Topics(report, page, words);
        Gains(report, page, words);
        Facts(report, page, words);
        page.Blank();
        page.Text(0, words["dock.note"], style: TextPage.Faint);
    }

    private static void Head(DockReport report, TextPage page, Words words)
    {
        page.Line(0, ($"Gangway  {words["dock.title"]}: {Printable.Of(DockSentences.Heading(report, words))}", TextPage.Head));
        Labelled(page, words["dock.project"], Printable.Of(DockSentences.Project(report, words)));
        Labelled(page, words["dock.license"], Printable.Of(DockSentences.License(report, words)));
        page.Text(0, Printable.Of(DockSentences.Firm(report, words)), (Cells.Left(words["dock.firm"], 10), TextPage.Faint), report.IsStarter ? TextPage.Ask : Style.Plain);
    }

    private static void Labelled(TextPage page, string label, string text) => page.Text(0, text, (Cells.Left(label, 10), TextPage.Faint));

    private static void Answers(DockReport report, TextPage page, Words words)
    {
        page.Blank();
        foreach (var answer in report.Result.Answers)
        {
            page.Line(0, (Cells.Left(DockSentences.Pillar(answer.Pillar, words).ToUpperInvariant(), 10), TextPage.Head), ($"{DockSentences.Mark(answer.Kind)} {DockSentences.Kind(answer.Kind, words)}", StyleOf(answer.Kind)));
            foreach (var line in DockSentences.Answer(answer, words))
            {
                page.Text(10, Printable.Of(line), ("· ", TextPage.Faint));
            }
        }
    }

    private static Style StyleOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Aligned => TextPage.Good,
        AnswerKind.InConflict => TextPage.Bad,
        _ => TextPage.Ask,
    };

    private static void Gaps(DockReport report, TextPage page, Words words)
    {
        var cards = report.Result.Cards.Where(card => card.Gap is not null).ToList();
        page.Section(words["dock.gaps"], words["dock.gaps.question"]);
        var certain = cards.Where(card => card.Gap!.Certain == Truth.True).ToList();
        if (certain.Count == 0)
        {
            page.Text(2, words["dock.gaps.none"]);
        }

        foreach (var (card, number) in certain.Select((card, at) => (card, at + 1)))
        {
            Card(card, number, page, words);
        }

        var possible = cards.Where(card => card.Gap!.Certain != Truth.True).ToList();
        if (possible.Count > 0)
        {
            page.Blank();
            page.Text(0, words["dock.gaps.possible"], style: TextPage.Bold);
            foreach (var card in possible.Take(MostCards))
            {
                var norm = card.Gap!.Firm is { } firm && !firm.Norm.Id.StartsWith("wish.", StringComparison.Ordinal) ? firm : card.Gap.Commons;
                page.Text(2, $"{Printable.Of(DockSentences.Say(card.Gap, words))}{(norm is null ? "" : $" [{norm.Norm.Id}]")}", ($"? {DockSentences.Kind(card.Gap.Kind, words)}  ", TextPage.Ask));
            }

            if (possible.Count > MostCards)
            {
                page.Text(2, words.Of("more", possible.Count - MostCards), style: TextPage.Faint);
            }
        }
    }

    private static void Card(TranslationCard card, int number, TextPage page, Words words)
    {
        page.Blank();
        page.Text(0, Printable.Of(DockSentences.Say(card.Gap!, words)), ($"{number}. {DockSentences.Kind(card.Gap!.Kind, words)} · {DockSentences.Pillar(card.Pillar, words)}  ", TextPage.Bad), TextPage.Bold);
        var width = (page.Width - 3) / 2;
        var left = Column(words["dock.firm"], DockSentences.FirmSide(card, words), width);
        var right = Column(words["dock.commons"], DockSentences.CommonsSide(card, words), width);
        for (var at = 0; at < Math.Max(left.Count, right.Count); at++)
        {
            var (one, oneStyle) = at < left.Count ? left[at] : ("", Style.Plain);
            var (other, otherStyle) = at < right.Count ? right[at] : ("", Style.Plain);
            page.Line(0, (Cells.Left(one, width), oneStyle), (at == 0 ? "   " : " │ ", TextPage.Faint), (other, otherStyle));
        }

        page.Text(0, Printable.Of(words.In(card.Why.Breaks)), ($"{words["dock.breaks"]}: ", TextPage.Faint));
        foreach (var fix in DockSentences.Do(card, words))
        {
            page.Text(0, Printable.Of(fix), ("→ ", TextPage.Good));
        }
    }

    private static List<(string, Style)> Column(string title, IEnumerable<(string Label, string Text)> lines, int width)
    {
        var column = new List<(string, Style)> { (title, TextPage.Head) };
        foreach (var (label, text) in lines)
        {
            var style = label.Length == 0 ? TextPage.Faint : Style.Plain;
            column.AddRange(Cells.Wrap(Printable.Of(label.Length == 0 ? text : $"{label}: {text}"), width).Select(line => (line, style)));
        }

        return column;
    }

    private static void Tasks(DockReport report, TextPage page, Words words)
    {
        page.Section(words["dock.tasks"], words["dock.tasks.question"]);
        var tasks = report.Result.Tasks;
        if (tasks.IsEmpty)
        {
            page.Text(2, words["dock.tasks.none"]);
        }
        else
        {
            foreach (var task in tasks)
            {
                Task(task, report, page, words);
            }
        }

        if (report.Result.Carried.Length > 0)
        {
            page.Text(2, words.Of("dock.carried", report.Result.Carried.Length), style: TextPage.Faint);
        }
    }

    private static void Task(DockingTask task, DockReport report, TextPage page, Words words)
    {
        var key = DockSentences.StateKey(task, report.Result.Gaps);
        var style = key switch { "dock.state.gap" => TextPage.Bad, "dock.state.open" => TextPage.Ask, "dock.state.keep" => Style.Plain, _ => TextPage.Good };
        page.Text(0, Printable.Of(DockSentences.What(task, words)), (Cells.Left(words[key], 15), style));
        page.Text(15, Printable.Of($"{words.Named("role", task.Role)} · {words.Named("due", task.Due)} · {words[$"dock.{DockSentences.Word(task.Duty.Norm.Deontic)}"]} · {DockSentences.Place(task.Duty)}"), style: TextPage.Faint);
        page.Text(15, DockSentences.Proof(task, words), ($"{words["rows.dock-proof"]}: ", TextPage.Faint), TextPage.Faint);
    }

    private static void Questions(DockReport report, TextPage page, Words words)
    {
        if (!report.Result.Questions.IsEmpty)
        {
            page.Section(words["dock.questions"], words["dock.questions.question"]);
            foreach (var question in report.Result.Questions)
            {
                page.Text(2, Question(question.Fact, report, words), ("? ", TextPage.Ask), TextPage.Bold);
                var width = question.Outcomes.Max(outcome => question.Fact.Length + outcome.Value.Length + 3);
                foreach (var outcome in question.Outcomes)
                {
                    page.Text(4, DockSentences.Outcome(outcome, words), (Cells.Left($"{question.Fact}={outcome.Value}", width), TextPage.Faint));
                }
            }

            page.Text(2, words["dock.questions.how"], style: TextPage.Faint);
        }

        if (!report.Result.NotChecked.IsEmpty)
        {
            page.Text(2, words.Of("dock.not-checked", words.List(report.Result.NotChecked)), style: TextPage.Faint);
        }
    }

    private static string Question(string fact, DockReport report, Words words) =>
        report.Policy.Vocabulary.Facts.Fact(fact) is { } known ? words.In(known.Ask) : fact;

    private static void Promises(DockReport report, TextPage page, Words words)
    {
        page.Section(words["dock.promises"], words["dock.promises.question"]);
        if (report.Result.Promises.IsEmpty)
        {
            page.Text(2, words["dock.promises.none"]);
        }

        foreach (var promise in report.Result.Promises)
        {
            page.Text(2, Printable.Of($"{DockSentences.Promise(promise, words)} [{promise.Norm.Id}]"), ("· ", TextPage.Faint));
        }
    }

    private static void Theirs(DockReport report, TextPage page, Words words)
    {
        page.Section(words["dock.theirs"], words["dock.theirs.question"]);
        if (report.Result.Theirs.IsEmpty)
        {
            page.Text(2, words["dock.theirs.none"]);
        }

        foreach (var norm in report.Result.Theirs)
        {
            page.Text(2, Printable.Of(DockSentences.Theirs(norm, words)), ("· ", TextPage.Faint));
        }
    }

    private static void Practice(DockReport report, TextPage page, Words words)
    {
        page.Section(words["dock.practice"], DockSentences.Counted(report, words));
        var practiced = report.Result.Sides.Commons.Where(norm => norm.Norm.Source.Kind == "practice").ToList();
        if (practiced.Count == 0)
        {
            page.Text(2, words["dock.practice.none"]);
        }

        foreach (var practice in practiced)
        {
            page.Text(2, words.In(practice.Norm.Words.Firm), ("· ", TextPage.Faint));
        }
    }

    private static void Topics(DockReport report, TextPage page, Words words)
    {
        page.Section(words["dock.topics"], words["dock.topics.question"]);
        foreach (var topic in report.Result.Topics)
        {
            page.Text(2, Printable.Of(DockSentences.Topic(topic, words)), (Cells.Left(words[$"topic.{topic.Topic.ToString().ToLowerInvariant()}"], 24), Style.Plain));
        }
    }

    private static void Gains(DockReport report, TextPage page, Words words)
    {
        page.Section(words["dock.gains"], words["dock.gains.question"]);
        foreach (var (side, lines) in new[] { ("dock.firm", DockSentences.FirmGains(report, words)), ("dock.commons", DockSentences.CommonsGains(report, words)) })
        {
            foreach (var (line, at) in lines.Select((line, at) => (line, at)))
            {
                page.Text(2, line, (Cells.Left(at == 0 ? words[side] : "", 10), TextPage.Faint));
            }
        }
    }

    private static void Facts(DockReport report, TextPage page, Words words)
    {
        page.Section(words["dock.facts"], words["dock.facts.question"]);
        foreach (var (fact, value, basis) in DockSentences.Facts(report, words))
        {
            page.Text(2, Printable.Of(basis), (Cells.Left($"{fact} = {value}", 36), Style.Plain), TextPage.Faint);
        }
    }
}
