using System.CommandLine;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary><c>gangway bom convert</c>: a document in another version, encoding or family, with what that cost.</summary>
internal static class BomConvertCommand
{
    public static Command Define(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "An SBOM of any form, or a lockfile" };
        var to = BomWriting.Target("--to");
        to.Required = true;
        var (language, target) = (Options.Language(), Options.Output());
        var command = new Command("convert", """
            Within CycloneDX and within SPDX everything is kept that the target can hold; from one to the other, and from a lockfile, goes the
            inventory: components, licenses, hashes, suppliers, ids, dependencies. The result is valid by the rules of its family.
            Without a version, CycloneDX keeps that of the document (or is 1.6), and SPDX 2 keeps its own (or is 2.3).

            What is dropped or changed is said on standard error: which field, how often, where first.
            Exit code 0: nothing was dropped. 3: something was. 1: the document could not be read.

            Examples:
              gangway bom convert bom.json --to cyclonedx-xml-1.6 --output bom.xml
              gangway bom convert bom.spdx --to spdx-jsonld --output bom.spdx3.json
              gangway bom convert package-lock.json --to spdx-tag-value
            """)
        {
            file, to, language, target,
        };
        command.SetAction((parsed, stop) =>
        {
            var words = Words.For(Language.Choose(parsed.GetValue(language)));
            var path = parsed.GetRequiredValue(file);
            var converted = BomWriting.Conversion(TimeProvider.System).To(
                SbomSource.Read(path), () => BomSource.Read(path, new Progress(error, !Console.IsErrorRedirected, TimeProvider.System), stop), BomWriting.Parse(parsed.GetRequiredValue(to)));
            if (converted.Content is { } content)
            {
                Destination.WriteBytes(parsed.GetValue(target), output, error, words, bytes => bytes.Write(content.Span));
            }

            BomWriting.Say(converted, error, words);
            return Task.FromResult((int)BomWriting.Exit(converted));
        });
        return command;
    }
}
