// expect: nothing
// checked: 1
using Anneal;
using TorchSharp;
using TorchSharp.Modules;

namespace Speech.Training;

internal sealed class EncoderTrainer : IDisposable
{
    private readonly Encoder _encoder;
    private readonly torch.optim.Optimizer _optimizer;
    private readonly GroupScheduler _rates;

    public EncoderTrainer(Encoder encoder)
    {
        _encoder = encoder;
        _optimizer = torch.optim.AdamW(encoder.parameters(), lr: 5e-4, weight_decay: 0.01);
        _rates = _optimizer.Schedule("warmup(1000) then linear(base -> 0, 19000)");
    }

    public void Train(IReadOnlyList<Utterance> utterances)
    {
        for (var update = 0; update < 20_000; update++)
        {
            using var scope = torch.NewDisposeScope();
            _optimizer.zero_grad();
            var loss = _encoder.LossOf(utterances[update % utterances.Count]);
            loss.backward();
            torch.nn.utils.clip_grad_norm_(_encoder.parameters(), 1.0);
            _optimizer.step();
            _rates.Advance();
        }
    }

    public void Dispose() => _optimizer.Dispose();
}
