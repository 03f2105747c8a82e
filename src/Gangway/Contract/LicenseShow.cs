using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>Writes a scan where and how the caller asked for it.</summary>
internal static class LicenseShow
{
    public static void Write(
        LicenseDetectOptions options, string? file, ScanTarget target, IEnumerable<ScannedFile> files, LicenseScan scan, LicenseKnowledge knowledge, Words words,
        TextWriter output, TextWriter error)
    {
        if (options.Format == "jsonl")
        {
            Destination.WriteBytes(file, output, error, words, stream => LicenseJson.Lines(files, options, stream));
            return;
        }

        List<ScannedFile> all = [.. files];
        var report = LicenseReport.Of(target, all, scan.Distinct, knowledge);
        switch (options.Format)
        {
            case "json":
                Destination.WriteBytes(file, output, error, words, stream => LicenseJson.Write(report, options, stream));
                break;
            case "spdx":
                Destination.WriteBytes(file, output, error, words, stream => LicenseSpdx.Write(report, options, knowledge, TimeProvider.System.GetUtcNow(), stream));
                break;
            case "sarif":
                Destination.Write(file, output, error, words, writer => LicenseSarif.Write(report, options, words, writer));
                break;
            case "html":
                Destination.Write(file, output, error, words, writer => LicenseHtml.Write(report, options, words, TimeProvider.System.GetUtcNow(), writer));
                break;
            default:
                Destination.Write(file, output, error, words, writer => Table(report, options, knowledge, words, writer, toTerminal: file is null && !Console.IsOutputRedirected));
                break;
        }
    }

    private static void Table(LicenseReport report, LicenseDetectOptions options, LicenseKnowledge knowledge, Words words, TextWriter output, bool toTerminal)
    {
        var width = toTerminal && Console.WindowWidth > 40 ? Math.Min(Console.WindowWidth, 120) : 80;
        var page = new TextPage(output, width, toTerminal && Environment.GetEnvironmentVariable("NO_COLOR") is null or "");
        LicenseText.Write(report, options, words, page);
        if (options.Explains || options.ShowsDifferences)
        {
            LicenseExplanation.Write(report, options, knowledge, words, page);
        }
    }
}
