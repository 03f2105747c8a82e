namespace Gangway.Office.Inventory.Spdx;

/// <summary>From where to where a snippet goes, both ends included and counted from 1; in bytes or in lines.</summary>
public readonly record struct SpdxRange(bool IsInLines, long Start, long End);
