using Anneal.Reporting.TensorBoard.Messages;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Anneal.Reporting.TensorBoard;

/// <summary>The summaries that fill TensorBoard's HPARAMS tab.</summary>
/// <remarks>Source: TensorBoard, <c>tensorboard/plugins/hparams/{summary_v2.py,metadata.py}</c>.</remarks>
internal static class HyperParameterSummaries
{
    private const string Plugin = "hparams",
        ExperimentTag = "_hparams_/experiment",
        StartTag = "_hparams_/session_start_info",
        EndTag = "_hparams_/session_end_info";

    // What is kept is in the metadata; a reader wants some value beside it.
    private static readonly TensorProto NoValue = new()
    {
        Dtype = 1,
        TensorShape = new() { Dim = { new TensorShapeProto.Types.Dim { Size = 1 } } },
        FloatVal = { 0 },
    };

    public static Summary Experiment(
        string description,
        IEnumerable<HyperParameter> values,
        IEnumerable<string> metrics,
        double time
    )
    {
        var experiment = new Experiment { Description = description, TimeCreatedSecs = time };
        foreach (var each in values.GroupBy(value => value.Name))
        {
            var info = new HParamInfo
            {
                Name = each.Key,
                Type = each.All(value => value.Number is not null) ? DataType.Float64 : DataType.String,
                DomainDiscrete = new ListValue(),
            };
            info.DomainDiscrete.Values.AddRange(each.Distinct().Select(value => value.ToMessage()));
            experiment.HparamInfos.Add(info);
        }
        foreach (var tag in metrics)
            experiment.MetricInfos.Add(new MetricInfo { Name = new MetricName { Tag = tag } });
        return Of(ExperimentTag, new HParamsPluginData { Experiment = experiment });
    }

    public static Summary Start(string group, ReadOnlySpan<HyperParameter> values, double time)
    {
        var start = new SessionStartInfo { GroupName = group, StartTimeSecs = time };
        foreach (var value in values)
            start.Hparams[value.Name] = value.ToMessage();
        return Of(StartTag, new HParamsPluginData { SessionStartInfo = start });
    }

    public static Summary End(bool isSuccess, double time) =>
        Of(
            EndTag,
            new HParamsPluginData
            {
                SessionEndInfo = new() { Status = isSuccess ? Status.Success : Status.Failure, EndTimeSecs = time },
            }
        );

    private static Summary Of(string tag, HParamsPluginData data)
    {
        var metadata = new SummaryMetadata
        {
            PluginData = new() { PluginName = Plugin, Content = data.ToByteString() },
        };
        return new()
        {
            Value =
            {
                new Summary.Types.Value
                {
                    Tag = tag,
                    Tensor = NoValue,
                    Metadata = metadata,
                },
            },
        };
    }
}
