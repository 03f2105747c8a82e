using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gangway.Office.Inventory.Spdx;

internal sealed class SpdxJsonWriter
{
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };
}
