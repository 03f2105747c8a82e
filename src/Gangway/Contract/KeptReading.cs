using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Gangway.Kernels.Licenses;

namespace Gangway.Contract;

/// <summary>A reading as the store keeps it.</summary>
internal sealed record KeptReading(LicenseReading Reading, ImmutableArray<UnknownWords> NotUnderstood);

/// <summary>Reads and writes it by code that the compiler wrote: by reflection the first one takes a fifth of a short command's time.</summary>
[JsonSerializable(typeof(KeptReading))]
internal sealed partial class KeptReadingJson : JsonSerializerContext;
