using System.Text.Json.Serialization;
using Anneal.Cli.Commands.Bench;
using Anneal.Cli.Commands.Compare;
using Anneal.Cli.Commands.Convert;
using Anneal.Cli.Commands.Data;
using Anneal.Cli.Commands.Diff;
using Anneal.Cli.Commands.Find;
using Anneal.Cli.Commands.KeptStudies;
using Anneal.Cli.Commands.Lint;
using Anneal.Cli.Commands.Plan;
using Anneal.Cli.Commands.ResumeCheck;
using Anneal.Cli.Commands.Schedules;
using Anneal.Cli.Commands.Show;
using Anneal.Cli.Commands.State;
using Anneal.Cli.Commands.Train;
using Anneal.Cli.Commands.Transfer;
using Anneal.Cli.Commands.VerifyResume;
using Anneal.Cli.Studies;

namespace Anneal.Cli.Tests.Schemas;

/// <summary>The documents that <c>--json</c> prints, by the command that prints them.</summary>
internal static class Documents
{
    public static IReadOnlyDictionary<string, (Type Type, JsonSerializerContext Context)> ByCommand { get; } =
        new Dictionary<string, (Type, JsonSerializerContext)>
        {
            ["bench"] = (typeof(BenchDocument), BenchJson.Default),
            ["compare"] = (typeof(ComparisonDocument), CompareJson.Default),
            ["convert"] = (typeof(ConversionDocument), ConvertJson.Default),
            ["data-get"] = (typeof(FetchedDocument), DataJson.Default),
            ["data-list"] = (typeof(DataListDocument), DataJson.Default),
            ["diff"] = (typeof(DifferenceDocument), DiffJson.Default),
            ["find"] = (typeof(FindDocument), FindJson.Default),
            ["lint"] = (typeof(LintDocument), LintJson.Default),
            ["plan"] = (typeof(PlanDocument), PlanJson.Default),
            ["resume-check"] = (typeof(ResumeDocument), ResumeCheckJson.Default),
            ["schedules"] = (typeof(SchedulesDocument), SchedulesJson.Default),
            ["show"] = (typeof(ShowDocument), ShowJson.Default),
            ["state"] = (typeof(StateDocument), StateJson.Default),
            ["study-compare"] = (typeof(StudyCompareDocument), StudyJson.Default),
            ["study-export"] = (typeof(StudyExportDocument), StudyJson.Default),
            ["study-list"] = (typeof(StudyListDocument), StudyJson.Default),
            ["study-resume"] = (typeof(SweepDocument), SweepJson.Default),
            ["study-show"] = (typeof(StudyShowDocument), StudyJson.Default),
            ["study-workers"] = (typeof(StudyWorkersDocument), StudyJson.Default),
            ["sweep"] = (typeof(SweepDocument), SweepJson.Default),
            ["train"] = (typeof(TrainDocument), TrainJson.Default),
            ["transfer"] = (typeof(TransferDocument), TransferJson.Default),
            ["verify-resume"] = (typeof(ReplayDocument), VerifyResumeJson.Default),
        };
}
