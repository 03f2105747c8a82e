using System.Text.Json;
using Gangway.Shell;

namespace Gangway.Tests.Support;

/// <summary>Runs a command line as the program does, and keeps what it said.</summary>
internal sealed record Terminal(int ExitCode, string Output, string Error)
{
    public static async Task<Terminal> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Run(arguments, output, error);
        return new Terminal(code, output.ToString(), error.ToString());
    }

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The issues of a census in JSON: (source, message).</summary>
    public List<(string Source, string Message, string Severity)> Issues =>
        [.. Json.GetProperty("issues").EnumerateArray().Select(issue =>
            (issue.GetProperty("source").GetString()!, issue.GetProperty("message").GetString()!, issue.GetProperty("severity").GetString()!))];
}
