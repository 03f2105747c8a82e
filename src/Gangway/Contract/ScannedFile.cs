namespace Gangway.Contract;

/// <summary>A file and what was read of it.</summary>
internal sealed record ScannedFile(ScanFile File, FileScan Scan);
