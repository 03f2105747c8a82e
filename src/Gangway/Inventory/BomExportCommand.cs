using System.CommandLine;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Inventory;

/// <summary><c>gangway bom export</c>: a product's newest snapshot out of the store.</summary>
internal static class BomExportCommand
{
    private static readonly string[] Forms = ["original", .. BomWriting.Forms];

    public static Command Define(TextWriter output, TextWriter error)
    {
        var product = new Argument<string>("PRODUCT") { Description = "Its name in the store" };
        var release = new Option<string?>("--release") { Description = "A release; else the newest import", HelpName = "VERSION" };
        var form = new Option<string>("--as") { Description = string.Join(" | ", Forms), DefaultValueFactory = _ => Forms[0], HelpName = "FORM" };
        form.AcceptOnlyFromAmong(Forms);
        var (data, language, target) = (Options.Data(), Options.Language(), Options.Output());
        var command = new Command("export", """
            The document as it was imported, byte for byte, or its inventory as a CycloneDX 1.6 or SPDX 2.3 document.

            Examples:
              gangway bom export shop --output shop.json
              gangway bom export shop --release 4.2 --as spdx
            """)
        {
            product, release, form, data, language, target,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var content = await Content(parsed.GetValue(data), parsed.GetRequiredValue(product), parsed.GetValue(release), parsed.GetRequiredValue(form), stop);
            if (content is null)
            {
                error.WriteLine(words.Of("export.nothing", Printable.Of(parsed.GetRequiredValue(product))));
                return (int)ExitCode.Failed;
            }

            Destination.WriteBytes(parsed.GetValue(target), output, error, words, bytes => content.CopyTo(bytes));
            return (int)ExitCode.Fine;
        });
        return command;
    }

    private static async Task<MemoryStream?> Content(string? data, string product, string? release, string form, CancellationToken stop)
    {
        await using var store = await Store.Open(data, stop);
        return await store.Read(async connection =>
        {
            var snapshot = (await BomTable.Snapshots(connection, product, release, stop)).FirstOrDefault(snapshot => !snapshot.IsOlderThanNewest);
            if (snapshot is null)
            {
                return null;
            }

            var content = new MemoryStream();
            if (form != Forms[0])
            {
                BomWriting.Write(await BomTable.Read(connection, snapshot, stop), form, TimeProvider.System, content);
            }
            else if (!await DocumentTable.Read(connection, snapshot.Digest, content, stop))
            {
                return null;
            }

            content.Position = 0;
            return content;
        }, stop);
    }
}
