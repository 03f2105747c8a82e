using System.CommandLine;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Inventory;

/// <summary><c>gangway bom export</c>: a product's newest snapshot out of the store.</summary>
internal static class BomExportCommand
{
    private const string Original = "original";

    public static Command Define(TextWriter output, TextWriter error)
    {
        var product = new Argument<string>("PRODUCT") { Description = "Its name in the store" };
        var release = new Option<string?>("--release") { Description = "A release; else the newest import", HelpName = "VERSION" };
        var form = BomWriting.Target("--as", Original);
        form.DefaultValueFactory = _ => Original;
        var (data, language, target) = (Options.Data(), Options.Language(), Options.Output());
        var command = new Command("export", """
            The document as it was imported, byte for byte, or converted as by gangway bom convert.

            Exit code 0: exported. 3: the form could not hold something, which is said on standard error. 1: the store has no such product.

            Examples:
              gangway bom export shop --output shop.json
              gangway bom export shop --release 4.2 --as spdx-json
            """)
        {
            product, release, form, data, language, target,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            if (await Converted(parsed.GetValue(data), parsed.GetRequiredValue(product), parsed.GetValue(release), parsed.GetRequiredValue(form), stop) is not { } converted)
            {
                error.WriteLine(words.Of("export.nothing", Printable.Of(parsed.GetRequiredValue(product))));
                return (int)ExitCode.Failed;
            }

            if (converted.Content is { } content)
            {
                Destination.WriteBytes(parsed.GetValue(target), output, error, words, bytes => bytes.Write(content.Span));
            }

            BomWriting.Say(converted, error, words);
            return (int)BomWriting.Exit(converted);
        });
        return command;
    }

    /// <summary>Null where the store has no such snapshot.</summary>
    private static async Task<SbomConverted?> Converted(string? data, string product, string? release, string form, CancellationToken stop)
    {
        await using var store = await Store.Open(data, stop);
        return await store.Read(async connection =>
        {
            if ((await BomTable.Snapshots(connection, product, release, stop)).FirstOrDefault(snapshot => !snapshot.IsOlderThanNewest) is not { } snapshot)
            {
                return null;
            }

            using var content = new MemoryStream();
            if (!await DocumentTable.Read(connection, snapshot.Digest, content, stop))
            {
                return form == Original ? null : BomWriting.Conversion(TimeProvider.System).Of(await BomTable.Read(connection, snapshot, stop), BomWriting.Parse(form));
            }

            var document = content.GetBuffer().AsMemory(0, (int)content.Length);
            return form == Original ? new SbomConverted(document, [], []) : Converted(snapshot, document, BomWriting.Parse(form));
        }, stop);
    }

    /// <summary>From the document itself, which says more than the store's tables.</summary>
    private static SbomConverted Converted(BomTable.Snapshot snapshot, ReadOnlyMemory<byte> document, SbomTarget target)
    {
        return BomWriting.Conversion(TimeProvider.System).To(SbomReading.Of(document, snapshot.Source, snapshot.Source), Inventory, target);

        BomReading Inventory()
        {
            var head = document.Span[..Math.Min(document.Length, 4096)];
            var reading = BomFormats.Recognize(snapshot.Source, head)!.Read(document, snapshot.Source);
            return reading.Bom is { } bom ? reading with { Bom = WithSubject(bom, snapshot) } : reading;
        }
    }

    /// <summary>A document that does not say what it is about is about the product it was imported for.</summary>
    private static Bom WithSubject(Bom bom, BomTable.Snapshot snapshot) => bom.Subject is not null || bom.Components.Any(component => component.Id == snapshot.Product)
        ? bom
        : bom with
        {
            Subject = new Component
            {
                Id = snapshot.Product,
                Name = snapshot.Product,
                Version = snapshot.Release.Length > 0 ? snapshot.Release : null,
                Type = "application",
                Evidence = bom.Evidence,
            },
        };
}
