#!/usr/bin/env python3
"""Runs `docket extract` on an Apache Spark cluster, over the files of a list.

    spark-submit Scripts/spark-extract.py LIST OUT [--docket PATH] [--partitions N] [--parquet FOLDER]

LIST has one path a line; the workers must see the files under these paths, and a docket of one version. OUT becomes
a folder of NDJSON, in the order of the list: `cat OUT/part-* | docket ingest --records -` takes it into an archive.
With --parquet the records are also written as Parquet, to be asked where they lie.
"""

import argparse
import shlex

from pyspark.sql import SparkSession

parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
parser.add_argument("list")
parser.add_argument("out")
parser.add_argument("--docket", default="docket")
parser.add_argument("--partitions", type=int, default=0)
parser.add_argument("--parquet")
options = parser.parse_args()

spark = SparkSession.builder.appName("docket extract").getOrCreate()
with open(options.list, encoding="utf-8") as file:
    paths = [line.rstrip("\n") for line in file if line.strip()]
partitions = options.partitions or max(2, len(paths) // 1000)

# Each partition is one run of docket. Its status 3 says that some files could not be read; each is named in the
# worker's log, and the records of the others count.
extract = (
    "tr '\\n' '\\0' | " + shlex.quote(options.docket)
    + " extract --files0-from - --format ndjson || [ $? -eq 3 ]"
)
records = spark.sparkContext.parallelize(paths, partitions).pipe(
    "sh -c " + shlex.quote(extract), checkCode=True
)
records.saveAsTextFile(options.out)
if options.parquet:
    spark.read.json(options.out).write.parquet(options.parquet)
spark.stop()
