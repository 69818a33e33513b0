#!/bin/sh
# Extraction on a local standalone cluster of Apache Spark, one master and two workers, gives the records of one
# machine, byte for byte. Without pyspark or Java there is nothing to check.
# usage: Tests/Scripts/spark.sh [DOCKET [FOLDER]]
set -eu
docket=$(realpath "${1:-.build/debug/docket}")
articles=$(realpath "${2:-Fixtures/articles}")
script=$(realpath Scripts/spark-extract.py)
python=${PYTHON:-python3}
if ! "$python" -c 'import pyspark' 2>/dev/null || ! command -v java >/dev/null; then
  echo 'spark: pyspark or Java is not installed: skipped'
  exit 0
fi
SPARK_HOME=$("$python" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')
export SPARK_HOME PYSPARK_PYTHON="$python" SPARK_LOCAL_IP=127.0.0.1
work=$(mktemp -d)
started=''
stop() {
  for id in $started; do kill "$id" 2>/dev/null || true; done
  rm -rf "$work"
}
trap stop EXIT INT TERM

start() {
  name=$1
  shift
  "$SPARK_HOME/bin/spark-class" "$@" >"$work/$name.log" 2>&1 &
  started="$started $!"
}
await() {
  for _ in $(seq 60); do
    grep -q "$2" "$work/$1.log" && return 0
    sleep 1
  done
  echo "spark: $1 does not start:" && tail -n 5 "$work/$1.log" && exit 1
}
port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
start master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0
await master 'New state: ALIVE'
for name in one two; do
  start "$name" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 --cores 1 --memory 1g \
    --work-dir "$work/worker-$name" "spark://127.0.0.1:$port"
done
for name in one two; do await "$name" 'Successfully registered'; done

find "$articles" -type f | LC_ALL=C sort >"$work/list"
"$SPARK_HOME/bin/spark-submit" --master "spark://127.0.0.1:$port" --conf spark.driver.host=127.0.0.1 \
  --executor-memory 600m --total-executor-cores 2 \
  "$script" "$work/list" "$work/out" --docket "$docket" --partitions 4 --parquet "$work/parquet" \
  >"$work/submit.log" 2>&1 || { tail -n 20 "$work/submit.log" && exit 1; }

tr '\n' '\0' <"$work/list" | "$docket" extract --files0-from - --format ndjson >"$work/plain.ndjson" || [ $? -eq 3 ]
cat "$work"/out/part-* >"$work/spark.ndjson"
cmp "$work/plain.ndjson" "$work/spark.ndjson"
ls "$work"/parquet/*.parquet >/dev/null

"$docket" ingest --quiet --archive "$work/plain.db" "$articles" || [ $? -eq 3 ]
"$docket" ingest --quiet --archive "$work/spark.db" --records "$work/spark.ndjson"
for archive in plain spark; do
  "$docket" export --archive "$work/$archive.db" --format ndjson -o "$work/$archive.cases" 2>/dev/null
done
cmp "$work/plain.cases" "$work/spark.cases"
used=$(grep -l -r 'Running task\|Executor' "$work"/worker-*/ 2>/dev/null | sed 's|.*/worker-\([a-z]*\)/.*|\1|' | sort -u | wc -l)
echo "spark: $(wc -l <"$work/spark.ndjson") records of $used workers, the same as of one machine"
