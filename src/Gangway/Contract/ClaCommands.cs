using System.CommandLine;
using System.Globalization;
using Gangway.Office.Contract.SignOff;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Contract;

/// <summary><c>gangway cla</c>: the register of contributor license agreements.</summary>
internal static class ClaCommands
{
    public static Command Define(TextWriter output, TextWriter error) => new("cla", "Contributor license agreements: who signed, for whom, and since when.")
    {
        Add(output, error), List(output), ClaCheckCommand.Define(output, error), Leave(output, error), End(output, error),
    };

    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static Option<string?> DayOption(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description + "; else today", HelpName = "YYYY-MM-DD" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !TryDay(result.Tokens[0].Value, out _))
            {
                result.AddError($"{name}: a day such as 2026-01-31");
            }
        });
        return option;
    }

    public static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static DateOnly Day(string? text) => text is not null && TryDay(text, out var day) ? day : Today;

    private static Command Add(TextWriter output, TextWriter error)
    {
        var holder = new Argument<string>("HOLDER") { Description = "Who signed: a person or a firm; or the id of an agreement that gets more people" };
        var emails = new Option<string[]>("--email") { Description = "An address it covers; may be repeated", HelpName = "MAIL" };
        var corporate = new Option<bool>("--corporate") { Description = "A firm signed for its people" };
        var domain = new Option<string?>("--domain") { Description = "Covers every address of this domain (corporate)", HelpName = "DOMAIN" };
        var manager = new Option<string?>("--manager") { Description = "Who may name the firm's people (corporate)", HelpName = "MAIL" };
        var document = new Option<string>("--document") { Description = "Which text was signed", DefaultValueFactory = _ => "CLA", HelpName = "NAME" };
        var (signed, data, language) = (DayOption("--signed", "The first day it holds"), Options.Data(), Options.Language());
        var command = new Command("add", """
            Record an agreement, or more people under one that is recorded.

            Examples:
              gangway cla add "A. Author" --email author@example.com --document "Project ICLA 2.0"
              gangway cla add "Example Corporation" --corporate --domain example.com --manager legal@example.com
              gangway cla add example-corporation --email author@example.com
            """)
        {
            holder, emails, corporate, domain, manager, document, signed, data, language,
        };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(corporate) && (result.GetValue(domain) ?? result.GetValue(manager)) is not null)
            {
                result.AddError("--domain and --manager belong to a firm: add --corporate");
            }

            foreach (var mail in (result.GetValue(emails) ?? []).Where(mail => !new Signer("-", mail).IsWhole))
            {
                result.AddError($"--email: \"{Printable.Of(mail)}\" is no address");
            }
        });
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var (name, mails, day) = (parsed.GetRequiredValue(holder).Trim(), parsed.GetValue(emails) ?? [], Day(parsed.GetValue(signed)));
            var agreement = new Agreement(IdOf(name), parsed.GetValue(corporate) ? AgreementKind.Corporate : AgreementKind.Individual, name, parsed.GetRequiredValue(document), day)
            {
                Domain = parsed.GetValue(domain)?.Trim().TrimStart('@').ToLowerInvariant(),
                Manager = parsed.GetValue(manager),
            };
            await using var store = await Store.Open(parsed.GetValue(data), stop);
            var (isNew, isKnown) = await store.Write(async connection =>
            {
                var known = (await ClaTable.Read(connection, stop)).Agreements.Any(one => one.Id == agreement.Id);
                var added = !known && (mails.Length > 0 || agreement.Domain is not null) && await ClaTable.Add(connection, agreement, TimeProvider.System.GetUtcNow(), stop);
                foreach (var mail in known || added ? mails : [])
                {
                    await ClaTable.Cover(connection, agreement.Id, new Signer("", mail).Mail, day, stop);
                }

                return (added, known);
            }, stop);
            if (!isNew && (!isKnown || mails.Length == 0))
            {
                await error.WriteLineAsync(words[isKnown ? "cla.known" : "cla.nobody"]);
                return (int)ExitCode.Usage;
            }

            output.WriteLine(words.Of(isNew ? "cla.added" : "cla.more", Printable.Of(agreement.Id), mails.Length));
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static Command List(TextWriter output)
    {
        var (data, language, format) = (Options.Data(), Options.Language(), Options.Format(Report.Formats));
        var command = new Command("list", "Every agreement and whom it covers.\n\nExamples:\n  gangway cla list\n  gangway cla list --format csv") { data, language, format };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            await using var store = await Store.Open(parsed.GetValue(data), stop);
            var (agreements, people) = await store.Read(connection => ClaTable.Read(connection, stop), stop);
            var rows = agreements.SelectMany(agreement => people.Where(person => person.Agreement == agreement.Id).DefaultIfEmpty(), (agreement, person) => new object?[]
            {
                agreement.Id, new Report.Word(agreement.Kind == AgreementKind.Corporate ? "corporate" : "individual"), agreement.Document, Text(agreement.Signed), Text(agreement.Ended),
                agreement.Domain ?? "", person?.Email ?? "", Text(person?.From), Text(person?.Left),
            });
            string[] columns = ["agreement", "for", "document", "signed", "ended", "domain", "email", "since", "left"];
            string[] narrow = ["agreement", "ended", "domain", "email", "since", "left"];
            var isTable = parsed.GetRequiredValue(format) == "table";
            var report = new Report("gangway.cla/1", [words.Of("cla.agreements", agreements.Count)], [("agreements", agreements.Count)], columns, [.. rows]);
            ReportWriter.Write(isTable ? report with { Columns = narrow, Rows = [.. report.Rows.Select(row => narrow.Select(column => row[Array.IndexOf(columns, column)]).ToArray())] } : report, parsed.GetRequiredValue(format), output, words);
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static Command Leave(TextWriter output, TextWriter error)
    {
        var email = new Argument<string>("MAIL") { Description = "The address of who left" };
        var agreement = new Option<string?>("--agreement") { Description = "Only under this one", HelpName = "ID" };
        var (on, data, language) = (DayOption("--on", "The first day it is no longer covered"), Options.Data(), Options.Language());
        var command = new Command("leave", "A person is no longer covered from a day on; what they gave before stays covered.\n\nExamples:\n  gangway cla leave author@example.com --on 2026-06-30") { email, agreement, on, data, language };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var mail = new Signer("", parsed.GetRequiredValue(email)).Mail;
            await using var store = await Store.Open(parsed.GetValue(data), stop);
            var ended = await store.Write(connection => ClaTable.Leave(connection, mail, parsed.GetValue(agreement), Day(parsed.GetValue(on)), stop), stop);
            await (ended > 0 ? output : error).WriteLineAsync(words.Of(ended > 0 ? "cla.left" : "cla.not-covered", Printable.Of(mail), Text(Day(parsed.GetValue(on)))));
            return (int)(ended > 0 ? ExitCode.Fine : ExitCode.Failed);
        });
        return command;
    }

    private static Command End(TextWriter output, TextWriter error)
    {
        var id = new Argument<string>("ID") { Description = "As gangway cla list names it" };
        var (on, data, language) = (DayOption("--on", "The first day it no longer holds"), Options.Data(), Options.Language());
        var command = new Command("end", "An agreement no longer holds from a day on; what was given before stays given.\n\nExamples:\n  gangway cla end example-corporation --on 2026-06-30") { id, on, data, language };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var day = Day(parsed.GetValue(on));
            await using var store = await Store.Open(parsed.GetValue(data), stop);
            var ended = await store.Write(connection => ClaTable.End(connection, parsed.GetRequiredValue(id), day, stop), stop);
            await (ended ? output : error).WriteLineAsync(words.Of(ended ? "cla.ended" : "cla.absent", Printable.Of(parsed.GetRequiredValue(id)), Text(day)));
            return (int)(ended ? ExitCode.Fine : ExitCode.Failed);
        });
        return command;
    }

    /// <summary>Letters and digits with hyphens between: what a person can type again.</summary>
    private static string IdOf(string holder) =>
        string.Join('-', new string([.. holder.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
