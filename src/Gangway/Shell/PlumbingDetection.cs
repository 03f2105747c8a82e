using System.Buffers;
using System.Text;
using System.Text.Json;
using Gangway.Contract;
using Gangway.Inventory;
using Gangway.Kernels.Licenses.Rules;

namespace Gangway.Shell;

/// <summary>The topic <c>detect</c>.</summary>
/// <param name="knowledge">What Gangway knows.</param>
/// <param name="rules">The rule pack that was asked for; null for none.</param>
internal sealed class PlumbingDetection(LicenseKnowledge knowledge, RuleDetector? rules)
{
    private readonly Lazy<LicenseScan> scan = new(() => new LicenseScan(knowledge, new LicenseScanOptions(1, Rules: rules)));

    /// <summary>Mentions are among the matches and never in the expression, which is null where nothing was found.</summary>
    public void Detect(ReadOnlySpan<char> line, IBufferWriter<byte> answer)
    {
        var path = line.ToString();
        using var json = new Utf8JsonWriter(answer, PlumbingPurls.Json);
        json.WriteStartObject();
        json.WriteString("path", path);
        var (reading, whyNot) = Read(path);
        json.WriteString("expression", reading?.Expression);
        json.WriteStartArray("matches");
        foreach (var match in reading?.Matches ?? [])
        {
            json.WriteStartObject();
            LicenseJson.Match(json, match);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (rules is { } pack)
        {
            json.WriteStartArray("knowledge");
            json.WriteStringValue(pack.Pack.Name);
            json.WriteEndArray();
            json.WriteString("attribution", pack.Pack.Attribution);
        }

        if (whyNot is not null)
        {
            json.WriteString("error", whyNot);
        }

        json.WriteEndObject();
    }

    private (Kernels.Licenses.LicenseReading?, string? WhyNot) Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return (null, Directory.Exists(path) ? "a folder: name its files, or use gangway license detect" : "there is no such file");
            }

            var place = new SourceFile(file.Name, file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length, file.FullName);
            var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(place.Length, LicenseFileSource.MostBytes));
            var rented = buffer;
            var content = new FolderTree([place]).Read(place, LicenseFileSource.MostBytes, ref buffer, out var issue);
            var reading = content is { } bytes ? scan.Value.Look(bytes.Span, file.Name).Reading : null;
            ArrayPool<byte>.Shared.Return(rented);
            return (reading, issue?.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, $"the file cannot be read: {error.Message}");
        }
    }
}
