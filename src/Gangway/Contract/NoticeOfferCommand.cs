using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Gangway.Office.Contract.Notices;
using Gangway.Office.Norms;
using Gangway.Shell;
using static Gangway.Shell.JsonFields;

namespace Gangway.Contract;

/// <summary><c>gangway notice offer</c>: the sources that are due, bundled with a manifest and hashes, and a written offer.</summary>
internal static class NoticeOfferCommand
{
    private const string Description = """
        The sources that licenses ask to be given or offered with a delivery: bundled with manifest.json, SHA256SUMS and a written offer.

        Sources are looked for in --sources by name and version, as folders or archives. What is due and was not found is listed, in the manifest
        and on standard error. The written offer (GPL-2.0 section 3(b), GPL-3.0 section 6(b)) is our own wording: have your counsel read it.

        Exit code 0: whole. 3: a source that is due is missing, or nobody can say yet whether it is. 1: something could not be read.

        Examples:
          gangway notice offer bom.json --sources mirror --output source-offer
          gangway notice offer bom.json --sources mirror --ship container --output source-offer.tar --by "Example Corporation" --contact opensource@example.com
        """;

    public static Command Define(TextWriter output, TextWriter error)
    {
        var paths = new Argument<string[]>("BOM") { Description = "SBOMs or lockfiles of what is delivered", Arity = ArgumentArity.OneOrMore };
        var sources = new Option<string>("--sources") { Description = "A folder that holds sources by name: folders or archives", HelpName = "DIR", Required = true };
        var target = new Option<string>("--output") { Description = "The bundle: a new folder, or a new file NAME.tar", HelpName = "DIR|TAR", Required = true };
        var by = new Option<string?>("--by") { Description = "Who offers", HelpName = "FIRM" };
        var contact = new Option<string?>("--contact") { Description = "Where to ask for the source", HelpName = "ADDRESS" };
        var product = new Option<string?>("--product") { Description = "What is delivered", HelpName = "NAME" };
        var (ship, facts, language) = (ShipOption.Ship(), ShipOption.Facts(), Options.Language());
        var command = new Command("offer", Description) { paths, sources, target, ship, facts, by, contact, product, language };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var knowledge = new LicenseKnowledge();
            if (ShipOption.Contexts(parsed.GetValue(ship), parsed.GetValue(facts), knowledge.Terms.Vocabulary, out var problem) is not { } contexts)
            {
                await error.WriteLineAsync($"gangway: {Printable.Of(problem!)}");
                return (int)ExitCode.Usage;
            }

            if (!Directory.Exists(parsed.GetRequiredValue(sources))
                || await new NoticeSource(knowledge, error).Collect(parsed.GetRequiredValue(paths), null, stop) is not { } components)
            {
                await error.WriteLineAsync(words.Of("offer.no-folder", Printable.Of(parsed.GetRequiredValue(sources))));
                return (int)ExitCode.Failed;
            }

            using var bundle = new SourceBundle(parsed.GetRequiredValue(target));
            var offer = Bundled(components, knowledge, contexts, new SourcesFolder(parsed.GetRequiredValue(sources)), bundle);
            bundle.Add("manifest.json", Manifest(offer));
            foreach (var tongue in (string[])["en", "zh"])
            {
                bundle.Add($"WRITTEN-OFFER.{tongue}.txt", Encoding.UTF8.GetBytes(Letter(offer, parsed.GetValue(product), parsed.GetValue(by), parsed.GetValue(contact), Words.For(tongue))));
            }

            bundle.Finish();
            Say(offer, parsed.GetRequiredValue(target), words, output, error);
            return (int)(offer.IsWhole ? ExitCode.Fine : ExitCode.NeedsDecision);
        });
        return command;
    }

    private static SourceOffer Bundled(IReadOnlyList<NoticeComponent> components, LicenseKnowledge knowledge, ImmutableArray<Context> contexts, SourcesFolder sources, SourceBundle bundle)
    {
        var known = new Dictionary<string, Truth>(StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<SourceOfferEntry>();
        foreach (var component in components.OrderBy(component => component.Title, StringComparer.Ordinal).ThenBy(component => component.Key, StringComparer.Ordinal))
        {
            var license = component.License?.ToString();
            if (!known.TryGetValue(license ?? "", out var due))
            {
                known.Add(license ?? "", due = SourceDuty.Of(component.License, knowledge.Terms, contexts));
            }

            if (due != Truth.False)
            {
                ImmutableArray<OfferedFile> files = due == Truth.True ? [.. sources.Of(component).SelectMany(place => bundle.Add(component.Title.Replace(' ', '-'), place))] : [];
                entries.Add(new SourceOfferEntry(component.Title, component.Purl, license, due, files));
            }
        }

        return new SourceOffer(entries.ToImmutable());
    }

    private static byte[] Manifest(SourceOffer offer)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = Shell.JsonFields.Encoder }))
        {
            json.WriteStartObject();
            Text(json, "schema", "gangway.source-offer/1");
            Number(json, "due", offer.Due);
            Number(json, "missing", offer.Missing.Length);
            Number(json, "open", offer.Open.Length);
            Each(json, "components", offer.Entries, (inner, entry) =>
            {
                Text(inner, "name", entry.Title);
                Text(inner, "purl", entry.Purl);
                Text(inner, "license", entry.License);
                Text(inner, "source", entry.Due == Truth.Unknown ? "unknown" : entry.Files.IsEmpty ? "missing" : "included");
                Each(inner, "files", entry.Files, (file, offered) =>
                {
                    Text(file, "path", offered.Path);
                    Number(file, "length", offered.Length);
                    Text(file, "sha256", offered.Sha256);
                });
            });
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.ToArray();
    }

    private static string Letter(SourceOffer offer, string? product, string? by, string? contact, Words words)
    {
        var blank = words["offer.blank"];
        using var letter = new StringWriter { NewLine = "\n" };
        var page = new TextPage(letter, 80, color: false);
        void Paragraph(string text)
        {
            page.Blank();
            page.Text(0, Printable.Of(text));
        }

        page.Text(0, words["offer.heading"]);
        Paragraph(words.Of("offer.contains", product ?? blank));
        page.Blank();
        foreach (var entry in offer.Entries.Where(entry => entry.Due == Truth.True))
        {
            page.Text(2, Printable.Of($"{entry.Title} ({entry.License})"));
        }

        Paragraph(words.Of("offer.promise", by ?? blank));
        Paragraph(words.Of("offer.ask", contact ?? blank));
        Paragraph(words["offer.own"]);
        return letter.ToString();
    }

    private static void Say(SourceOffer offer, string target, Words words, TextWriter output, TextWriter error)
    {
        output.WriteLine(words.Of("offer.said", offer.Due, offer.Due - offer.Missing.Length, Printable.Of(target)));
        foreach (var (key, entries) in new[] { ("offer.missing", offer.Missing), ("offer.open", offer.Open) })
        {
            if (!entries.IsEmpty)
            {
                error.WriteLine(Printable.Of(words.Of(key, entries.Length, words.List(entries.Take(5).Select(entry => entry.Title)) + (entries.Length > 5 ? " …" : ""))));
            }
        }
    }
}
