namespace Gangway.Office.Inventory.Sboms;

/// <summary>Ends the reading of a document from any depth; the reader's public method turns it into its issue.</summary>
internal sealed class RefusedException(string message, string? path, string howToFix) : Exception(message)
{
    public BomReading Reading(string source) => BomReading.Refused(source, Message, path, howToFix);
}
