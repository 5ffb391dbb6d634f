using System.Text.Json.Serialization;

namespace Playbook.Views.Language;

/// <summary>Reads a language's file: every text must be there, and nothing else.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(UiText))]
internal sealed partial class UiTextJson : JsonSerializerContext;
