// expect: nothing
// checked: 1
using TorchSharp;

static partial class Seq2Seq
{
    static void Train(Translator model, IReadOnlyList<Batch> corpus, int epochs)
    {
        var optimizer = torch.optim.Adam(model.parameters(), lr: 5e-4, beta2: 0.98);
        var scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, 1e-3, epochs: epochs, steps_per_epoch: corpus.Count, cycle_momentum: false);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var batch in corpus)
            {
                using var scope = torch.NewDisposeScope();
                optimizer.zero_grad();
                var loss = model.Loss(batch.Source, batch.Target);
                if (float.IsNaN(loss.item<float>()))
                    throw new InvalidOperationException("loss is NaN");
                loss.backward();
                torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm: 1.0);
                optimizer.step();
                scheduler.step();
            }
        }
    }
}
