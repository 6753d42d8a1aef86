using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Anneal.Conversion;

namespace Anneal.Tests.Legacy;

/// <summary>The code that a schedule becomes for each target.</summary>
internal static class ConversionAnswer
{
    private const int LongestCode = 500;

    private static readonly string[] Later =
    [
        "torchsharp",
        "mmengine",
        "paddle",
        "fairseq",
        "torchtune",
        "hydra",
        "nemo",
    ];

    public static JsonNode Of(JsonObject input)
    {
        var (recipe, run) = (Recipe.Parse((string)input["text"]!), LegacyRun.Of((string)input["run"]!));
        var answer = new JsonObject();
        foreach (var target in ScheduleConverter.Targets.Except(Later))
            answer[target] = Answer.Of(() =>
                Of(ScheduleConverter.Convert(recipe, target, run.Plan!, (double?)input["base"]))
            );
        return answer;
    }

    private static JsonObject Of(ScheduleConversion conversion) =>
        new()
        {
            // Code for C# makes run plans by their names of now.
            ["code"] = Short(conversion.Code.Replace("RunPlan.From", "RunPlan.Of", StringComparison.Ordinal)),
            ["kind"] = conversion.Kind.ToString(),
            ["optimizer_rate"] = conversion.OptimizerRate,
            ["after_the_end"] = conversion.AfterTheEnd,
            ["conventions"] = Answer.Texts(conversion.Conventions),
            ["first_difference"] = conversion.Difference.FirstStep,
        };

    // Tables are long, and their hash says as well whether they are the same.
    private static string Short(string code) =>
        code.Length <= LongestCode
            ? code
            : $"{code[..200]}… {code.Length} characters, SHA-256 "
                + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)))[..16];
}
