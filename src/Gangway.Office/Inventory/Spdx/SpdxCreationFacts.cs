namespace Gangway.Office.Inventory.Spdx;

/// <summary>What a new document says of itself: handed in, because nothing here knows the time or invents an address.</summary>
/// <param name="Created">When; written in UTC, to the second.</param>
/// <param name="Namespace">An absolute address without a #, that no other document has (SPDX 2.3, 6.5).</param>
/// <param name="Tool">Name and version of the program: <c>gangway-1.0</c>.</param>
/// <param name="Name">Names the document where the inventory has no subject.</param>
public sealed record SpdxCreationFacts(DateTimeOffset Created, string Namespace, string Tool, string Name);
