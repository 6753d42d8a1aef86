using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.KeptStudies;

/// <summary>Knows the documents of <c>anneal study</c>.</summary>
[JsonSerializable(typeof(StudyCompareDocument))]
[JsonSerializable(typeof(StudyExportDocument))]
[JsonSerializable(typeof(StudyListDocument))]
[JsonSerializable(typeof(StudyShowDocument))]
[JsonSerializable(typeof(StudyWorkersDocument))]
internal sealed partial class StudyJson : JsonSerializerContext;
